# SPDX-License-Identifier: BSD-2-Clause
"""Runs tools/system."""

import sys

from .main import main

sys.exit(main())
