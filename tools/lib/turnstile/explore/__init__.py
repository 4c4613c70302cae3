# SPDX-License-Identifier: BSD-2-Clause
"""tools/explore: reaches every state of small scenes of the kernel."""
