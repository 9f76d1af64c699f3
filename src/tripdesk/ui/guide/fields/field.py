"""What the guide knows of a field, whatever its kind: it changes, holds raw words, takes focus."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from tripdesk.domain.drafts import RawAnswer


class Field(QWidget):
    """Where one question is answered; what it holds is the raw answer, as typed."""

    changed = Signal()

    first: QWidget
    """Takes the focus when the question opens (a focus proxy would skip the field's others)."""

    def raw(self) -> RawAnswer:
        """Return what is typed."""
        raise NotImplementedError

    def show_item(self, item: int | None) -> None:
        """Put the focus on an item, counted from 0, or on the field as a whole."""
        del item
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)
