# SPDX-License-Identifier: BSD-2-Clause
"""The generator: from the machines of spec/ to everything in gen/."""
