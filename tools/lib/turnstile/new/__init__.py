# SPDX-License-Identifier: BSD-2-Clause
"""Begins something that a newcomer goes on with."""
