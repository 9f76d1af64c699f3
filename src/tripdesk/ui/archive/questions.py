"""What is asked before something goes for good: how many, and which."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtWidgets
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from tripdesk.services.rows import ReportRow
from tripdesk.ui.archive.row_words import title_words

_NAMED = 12
"""So many are named in the question itself, the others behind its details."""


def wants_to_destroy(parent: QWidget, rows: Sequence[ReportRow]) -> bool:
    """Ask whether these reports are to be destroyed; keeping them is what Return and Esc say."""
    translate = QCoreApplication.translate
    names = [title_words(each) for each in rows]
    box = QtWidgets.QMessageBox(QtWidgets.QMessageBox.Icon.Warning, "TripDesk", "", parent=parent)
    box.setText(translate("destroying", "Destroy %n report(s) for good?", "", len(rows)))
    listed = "\n".join(f"•  {each}" for each in names[:_NAMED])
    if len(names) > _NAMED:
        more = translate("destroying", "and %n other(s)", "", len(names) - _NAMED)
        listed = f"{listed}\n{more}"
        box.setDetailedText("\n".join(names))
    warning = translate("destroying", "Their versions and PDFs go too. This cannot be undone.")
    box.setInformativeText(f"{listed}\n\n{warning}")
    yes = translate("destroying", "Destroy")
    destroy = box.addButton(yes, QtWidgets.QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(
        translate("destroying", "Keep"), QtWidgets.QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.exec()
    return box.clickedButton() is destroy


def wants_to_discard(parent: QWidget) -> bool:
    """Ask whether what was typed since the last version may go."""
    words = QCoreApplication.translate(
        "destroying", "Discard the correction? What was typed since the last version is lost."
    )
    yes = QtWidgets.QMessageBox.StandardButton.Yes
    return QtWidgets.QMessageBox.question(parent, "TripDesk", words) == yes
