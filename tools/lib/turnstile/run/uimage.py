# SPDX-License-Identifier: BSD-2-Clause
"""Makes an image that U-Boot starts: its header in front of what is loaded.

usage: uimage.py BINARY ADDRESS OUTPUT; the image is loaded and begins at
ADDRESS.  The header is that of U-Boot's legacy images (its include/image.h);
it tells no time, so that the same input gives the same image.
"""

from __future__ import annotations

import struct
import sys
import zlib
from pathlib import Path

_MAGIC = 0x27051956
_OS_LINUX, _ARM, _KERNEL, _PLAIN = 5, 2, 2, 0


def uimage(data: bytes, address: int) -> bytes:
    """The header and the data."""
    def header(checksum: int) -> bytes:
        return struct.pack(">7I4B32s", _MAGIC, checksum, 0, len(data), address,
                           address, zlib.crc32(data), _OS_LINUX, _ARM, _KERNEL,
                           _PLAIN, b"turnstile")

    return header(zlib.crc32(header(0))) + data


def main() -> None:
    """The program."""
    binary, address, output = sys.argv[1:]
    Path(output).write_bytes(
        uimage(Path(binary).read_bytes(), int(address, 0)))


if __name__ == "__main__":
    main()
