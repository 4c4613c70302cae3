# SPDX-License-Identifier: BSD-2-Clause
"""tools/coverage: what of the kernel the tests execute."""
