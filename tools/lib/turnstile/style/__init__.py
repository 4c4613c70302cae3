# SPDX-License-Identifier: BSD-2-Clause
"""tools/style: how sources look and whom they include."""
