# SPDX-License-Identifier: BSD-2-Clause
"""What Turnstile's tools share: diagnostics, located TOML, the generator."""
