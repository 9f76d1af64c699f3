"""Hold the clipboard of a screen, as another program does: `… KIND FILE` until it is ended.

`KIND` is `html` (with plain text beside it, as browsers and Word give) or `text`. Says `ready`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QTextDocument


def main(kind: str, file: str) -> int:
    """Hold it."""
    application = QGuiApplication([])
    text = Path(file).read_text("utf-8")
    data = QMimeData()
    if kind == "html":
        data.setHtml(text)
        document = QTextDocument()
        document.setHtml(text)
        data.setText(document.toPlainText())
    else:
        data.setText(text)
    application.clipboard().setMimeData(data)
    print("ready", flush=True)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
