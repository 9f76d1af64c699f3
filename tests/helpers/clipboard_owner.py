"""Hold the clipboard of a screen, as another program does: `… FILE…` until it is ended.

Each file is a flavour: `.html`, `.txt`. HTML alone gets plain text beside it, as browsers and Word
give it. Says `ready`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QTextDocument


def main(files: Sequence[str]) -> int:
    """Hold it."""
    application = QGuiApplication([])
    flavours = {Path(each).suffix: Path(each).read_bytes() for each in files}
    data = QMimeData()
    if ".html" in flavours:
        data.setData("text/html", flavours[".html"])
        document = QTextDocument()
        document.setHtml(flavours[".html"].decode())
        data.setText(document.toPlainText())
    if ".txt" in flavours:
        data.setText(flavours[".txt"].decode())
    application.clipboard().setMimeData(data)
    print("ready", flush=True)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
