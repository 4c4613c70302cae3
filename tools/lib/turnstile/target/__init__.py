# SPDX-License-Identifier: BSD-2-Clause
"""The part `target` of tools/check: images of boards, booted and looked at."""
