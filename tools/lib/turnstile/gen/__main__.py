# SPDX-License-Identifier: BSD-2-Clause
"""tools/gen."""

import sys

from .main import main

sys.exit(main(sys.argv[1:]))
