"""The Edit menu acts on the field that has the focus, whatever field that is.

Qt's editors have these as slots of one name each; a field that has no such slot leaves the entry
pale. A menu takes the focus away while it is open, so the last field is held on to.
"""

from __future__ import annotations

from PySide6.QtCore import QMetaObject, QObject, Slot
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget
from shiboken6 import isValid

SLOTS = ("undo", "redo", "cut", "copy", "paste", "selectAll")


class Editing(QObject):
    """Knows the field that was typed in last, and passes the menu's wishes on to it."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._field: QWidget | None = application.focusWidget()
        application.focusChanged.connect(self._on_application_focus_changed)

    @Slot("QWidget*", "QWidget*")
    def _on_application_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not isinstance(now, QMenu | QMenuBar):
            self._field = now

    def can(self, slot: str) -> bool:
        """Tell whether the field has this to offer."""
        field = self._here()
        return field is not None and field.metaObject().indexOfSlot(f"{slot}()") >= 0

    def do(self, slot: str) -> None:
        """Have the field do it."""
        field = self._here()
        if field is not None and self.can(slot):
            QMetaObject.invokeMethod(field, slot)

    def _here(self) -> QWidget | None:
        return self._field if self._field is not None and isValid(self._field) else None
