"""What `--self-check` looks at of the windows: their words, and that Qt can draw one."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTranslator

from tripdesk.domain.errors import BugError
from tripdesk.resources import resource

_OURS = ("tripdesk_nl", "tripdesk_en")
_QTS = "qtbase_nl"


def translations() -> str:
    """Prove that the screens' words are there, ours and Qt's own."""
    theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    places = [(name, str(resource("i18n"))) for name in _OURS] + [(_QTS, theirs)]
    for name, folder in places:
        if not QTranslator().load(name, folder):
            raise BugError(f"no {name}.qm in {folder}")
    return ", ".join(name for name, _ in places)


def window() -> str:
    """Prove that Qt opens a window and draws an icon; no screen is needed for it."""
    from PySide6.QtCore import QSize  # noqa: PLC0415 - as below
    from PySide6.QtGui import QIcon  # noqa: PLC0415 - as below
    from PySide6.QtWidgets import QApplication, QWidget  # noqa: PLC0415 - needs more libraries

    from tripdesk.ui.icons import TintedDrawing  # noqa: PLC0415 - as above

    # Qt ends the process where a platform is not there: look before one leaps.
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms")
    if not any("offscreen" in each.name for each in plugins.glob("*")):
        raise BugError(f"no offscreen platform in {plugins}")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication.instance() or QApplication(["tripdesk"])
    widget = QWidget()
    widget.show()
    drawn = TintedDrawing("search", "ink").pixmap(QSize(24, 24), QIcon.Mode.Normal, QIcon.State.Off)
    widget.close()
    if drawn.isNull():
        raise BugError("no icon could be drawn")
    return f"Qt {QLibraryInfo.version().toString()}, {type(application).__name__}"
