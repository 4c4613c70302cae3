# SPDX-License-Identifier: BSD-2-Clause
"""tools/fuzz: looks for what the kernel and the tools get wrong."""
