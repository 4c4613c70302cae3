# SPDX-License-Identifier: BSD-2-Clause
"""Seeds defects in the kernel and shows that some layer of tests notices each."""
