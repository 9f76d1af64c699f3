"""Names offered under a line as one types; chosen with the arrows and Enter or Tab, or a click.

Nothing is chosen by itself: what one types stays, also where a longer name begins so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView
from typing_extensions import override

from tripdesk.domain.gazetteer import Suggestion
from tripdesk.ui.parts import named

MOST = 8
"""The names that are offered at once."""

_NAME, _CHOICE, _NOTHING = (Qt.ItemDataRole.UserRole + number for number in range(3))
"""`_NOTHING` is a role without words: by words of its role, Qt would choose a name by itself."""


class Completing(QCompleter):
    """Offers what `find` finds for the words typed so far."""

    chosen = Signal(object)

    def __init__(self, edit: QLineEdit, find: Callable[[str], Sequence[Suggestion]]) -> None:
        super().__init__(edit)
        self._find = find
        self._names = QStandardItemModel(self)
        self.setModel(self._names)
        self.setCompletionRole(_NOTHING)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(MOST)
        self._offers = named(QListView(), "offers")
        self._offers.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPopup(self._offers)
        edit.textEdited.connect(self._on_edit_text_edited)  # before the line asks its completer
        edit.setCompleter(self)
        self.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]  # stubs

    def has_choice(self) -> bool:
        """Whether the arrows are on one of the names."""
        return self._offers.isVisible() and self._offers.currentIndex().isValid()

    def choose(self) -> None:
        """Take the name that the arrows are on."""
        suggestion = self._offers.currentIndex().data(_CHOICE)
        self._offers.hide()
        if isinstance(suggestion, Suggestion):
            self.chosen.emit(suggestion)

    @override
    def pathFromIndex(self, index: QModelIndex) -> str:  # type: ignore[override]
        return str(index.data(_NAME))

    @Slot(str)
    def _on_edit_text_edited(self, text: str) -> None:
        self._offers.setAccessibleName(self.tr("Names that begin so"))
        self._names.clear()
        for each in self._find(text):
            if (each.name, each.country) == (text, ""):
                continue  # all of it is there already
            shown = f"{each.name}, {each.country}" if each.country else each.name
            item = QStandardItem(shown)
            item.setData(each.name, _NAME)
            item.setData(each, _CHOICE)
            self._names.appendRow(item)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        suggestion = index.data(_CHOICE)
        if isinstance(suggestion, Suggestion):
            self.chosen.emit(suggestion)
