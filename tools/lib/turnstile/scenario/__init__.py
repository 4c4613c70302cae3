# SPDX-License-Identifier: BSD-2-Clause
"""tools/scenario: the language of scenarios, its compiler, and their runner."""
