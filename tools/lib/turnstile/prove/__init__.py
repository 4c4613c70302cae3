# SPDX-License-Identifier: BSD-2-Clause
"""tools/prove: proves the contracts, and compares with what was proved."""
