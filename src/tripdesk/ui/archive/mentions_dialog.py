"""Find a person's name in everything that is kept: versions, drafts, dossiers, history."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QWidget

from tripdesk.services.records import Mention, MentionPlace
from tripdesk.services.reports import Reports
from tripdesk.ui.help_key import HelpKey
from tripdesk.ui.parts import announce, button, column, give_room, label, row

_WIDTH, _HEIGHT = 80, 28
"""In average characters, and in lines of the font."""


class MentionsDialog(QDialog):
    """Looks when it is told to, not while one types: it reads all there is."""

    def __init__(
        self,
        parent: QWidget,
        ask: Callable[[Callable[[Reports], Any], Callable[[Any], None]], None],
    ) -> None:
        super().__init__(parent)
        HelpKey(self, "bin")
        self.setWindowTitle(self.tr("Find a name everywhere"))
        give_room(self, _WIDTH, _HEIGHT)
        self._ask = ask
        self.words = QLineEdit()
        asked = label(self.tr("A name, or several words that all occur"), "asked")
        asked.setBuddy(self.words)
        self.words.setAccessibleName(asked.text())
        self._find = button(self.tr("Find"), self.look, "main")
        self._find.setDefault(True)
        self._said = label("", "hint")
        self.found = QListWidget()
        self.found.setAccessibleName(self.tr("Where it stands"))
        line = row()
        line.addWidget(self.words, 1)
        line.addWidget(self._find)
        foot = row()
        foot.addStretch()
        foot.addWidget(button(self.tr("Close"), self.accept))
        layout = column(self, margin=2, gap=2)
        layout.addWidget(asked)
        layout.addLayout(line)
        layout.addWidget(self._said)
        layout.addWidget(self.found, 1)
        layout.addLayout(foot)
        self._say(self.tr("In all versions, drafts, dossiers and the history, the bin included."))

    @Slot()
    def look(self) -> None:
        """Look for what is typed."""
        words = self.words.text()
        if words.strip():
            self._find.setEnabled(False)
            self._say(self.tr("Looking…"))
            self._ask(lambda reports: reports.store.mentions(words), self._show)

    def _show(self, found: Sequence[Mention]) -> None:
        self._find.setEnabled(True)
        self.found.clear()
        self.found.addItems([self._words(each) for each in found])
        count = self.tr("Found in %n place(s)", "", len(found))
        self._say(count if found else self.tr("Found nowhere."))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        announce(self, words)

    def _words(self, mention: Mention) -> str:
        places = {
            MentionPlace.VERSION: self.tr("version {n}").format(n=mention.number),
            MentionPlace.DRAFT: self.tr("draft"),
            MentionPlace.ANNOUNCEMENT: self.tr("announcement"),
            MentionPlace.DOSSIER: self.tr("dossier"),
            MentionPlace.FOLLOW_UP: self.tr("follow-up"),
            MentionPlace.HISTORY: self.tr("history"),
            MentionPlace.HOLD: self.tr("reason of the hold"),
        }
        title = mention.title or self.tr("Report without a place")
        return f"{title} · {places[mention.place]} · {mention.report_id[:8]}"
