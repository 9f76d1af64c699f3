"""The program's icon in the sizes that systems ask for, from the one drawing: `icon.py DIR`.

Run in an environment with Qt; needs no screen.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

DRAWING = Path(__file__).resolve().parents[1] / "resources" / "logo" / "tripdesk.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def ico(folder: Path) -> bytes:
    """Return Windows' form of the icon: a table of the PNGs, and these after it."""
    sizes = (16, 24, 32, 48, 64, 256)
    images = [(folder / f"{size}.png").read_bytes() for size in sizes]
    table, place = struct.pack("<HHH", 0, 1, len(sizes)), 6 + 16 * len(sizes)
    for size, image in zip(sizes, images, strict=True):
        side = size % 256  # 256 is written as nought
        table += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(image), place)
        place += len(image)
    return table + b"".join(images)


def main(folder: Path) -> None:
    """Write `SIZE.png` of each size."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QSize  # noqa: PLC0415 - after the platform is chosen
    from PySide6.QtGui import QGuiApplication, QImageReader  # noqa: PLC0415

    application = QGuiApplication(["icon"])
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        reader = QImageReader(str(DRAWING))
        reader.setScaledSize(QSize(size, size))
        if not reader.read().save(str(folder / f"{size}.png")):
            raise SystemExit(f"{size}.png could not be made.")
    (folder / "tripdesk.ico").write_bytes(ico(folder))
    application.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
