# SPDX-License-Identifier: BSD-2-Clause
"""tools/witness: compares our tables with the C that Ragel itself makes."""
