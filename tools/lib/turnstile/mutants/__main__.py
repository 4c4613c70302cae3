# SPDX-License-Identifier: BSD-2-Clause
"""tools/mutants"""

import sys

from .main import main

sys.exit(main())
