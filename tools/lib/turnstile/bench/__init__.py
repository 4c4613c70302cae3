# SPDX-License-Identifier: BSD-2-Clause
"""The bench: counts guest instructions and compares them with the record."""
