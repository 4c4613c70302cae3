# SPDX-License-Identifier: BSD-2-Clause
"""tools/check: runs every part of the checks and sums what they show."""
