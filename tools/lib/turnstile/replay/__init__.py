# SPDX-License-Identifier: BSD-2-Clause
"""Replays steps of the scheduler, written in a file, through the real one."""
