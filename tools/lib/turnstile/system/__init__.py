# SPDX-License-Identifier: BSD-2-Clause
"""Systems: reads the file that describes one, checks it, packs it for core."""
