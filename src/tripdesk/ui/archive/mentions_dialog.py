"""Find a person's name in all that is kept: versions, drafts, dossiers, history, originals."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QProgressBar,
    QWidget,
)
from typing_extensions import override

from tripdesk.domain.errors import KnownError
from tripdesk.services.original_text import original_text
from tripdesk.services.ports.pages import PdfReader
from tripdesk.services.records import Mention, MentionPlace
from tripdesk.services.reports import Reports
from tripdesk.ui.archive.asking import About, Asking
from tripdesk.ui.archive.open_one import OpenOne, Place, Wanted, never_opened
from tripdesk.ui.archive.opening_views import OpeningList
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.numbers import grouped
from tripdesk.ui.parts import announce, button, column, give_room, label, named, row

_WIDTH, _HEIGHT = 80, 28
"""In average characters, and in lines of the font."""

_PLACES = {
    MentionPlace.VERSION: Place.ANSWERS,
    MentionPlace.ORIGINAL: Place.PAGES,
    MentionPlace.UNREAD: Place.PAGES,
    MentionPlace.DRAFT: Place.ANSWERS,
    MentionPlace.DECISION: Place.ANSWERS,
    MentionPlace.ANNOUNCEMENT: Place.SUMMARY,
    MentionPlace.DOSSIER: Place.DOSSIER,
    MentionPlace.FOLLOW_UP: Place.DOSSIER,
    MentionPlace.HOLD: Place.DOSSIER,
    MentionPlace.HISTORY: Place.HISTORY,
}
"""Where one looks at what was found."""


class _Course(QObject):
    """How far it is: told by the thread that looks, heard by the screen's."""

    came = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stopped = threading.Event()

    def begin(self) -> None:
        """Look from the beginning."""
        self._stopped.clear()

    def stop(self) -> None:
        """Look no further."""
        self._stopped.set()

    @property
    def stopped(self) -> bool:
        """Whether it was told to stop."""
        return self._stopped.is_set()

    def hear(self, done: int, every: int) -> bool:
        """Hear how far it is; return whether to go on."""
        self.came.emit(done, every)
        return not self.stopped


class MentionsDialog(QDialog):
    """Looks when it is told to, not while one types: it reads all there is."""

    def __init__(
        self,
        parent: QWidget,
        reports: Callable[[], Reports],
        pdfs: Callable[[], PdfReader] | None = None,
        open_one: OpenOne = never_opened,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Find a name everywhere"))
        give_room(self, _WIDTH, _HEIGHT)
        self._reports, self._pdfs, self._open_one = reports, pdfs, open_one
        self._asking, self._course = Asking(self), _Course(self)
        self._course.came.connect(self._on_course_came)
        self._found: Sequence[Mention] = ()
        self._looked_for = ""
        self.words = QLineEdit()
        asked = label(self.tr("A name, or several words that all occur"), "asked")
        asked.setBuddy(self.words)
        self.words.setAccessibleName(asked.text())
        self._find = button(self.tr("Find"), self.look, "main")
        self._find.setDefault(True)
        self._stop = button(self.tr("Stop"), self._on_stop_clicked)
        self._stop.hide()
        self._said, self._bar = label("", "hint"), QProgressBar()
        self._bar.setObjectName("progress")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How far it is"))
        self._bar.hide()
        self.found = named(OpeningList(), "places")
        self.found.setAccessibleName(self.tr("Where it stands"))
        self.found.opened.connect(self._open_current)
        self.found.itemDoubleClicked.connect(self._open_current)
        self.found.currentRowChanged.connect(self._on_found_row_changed)
        self._open = button(self.tr("Open"), self._open_current)
        self._open.setEnabled(False)
        self._lay_out(asked)
        kept = self.tr(
            "In all versions, drafts, dossiers, the history and originals, the bin included."
        )
        self._say(kept)

    def _lay_out(self, asked: QWidget) -> None:
        line = row()
        line.addWidget(self.words, 1)
        line.addWidget(self._find)
        line.addWidget(self._stop)
        foot = row()
        foot.addWidget(self._open)
        foot.addStretch()
        foot.addWidget(button(self.tr("Close"), self.accept))
        layout = column(self, margin=2, gap=2)
        layout.addWidget(asked)
        layout.addLayout(line)
        layout.addWidget(self._said)
        layout.addWidget(self._bar)
        layout.addWidget(self.found, 1)
        layout.addLayout(foot)

    # Looking -------------------------------------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """Look for what is typed."""
        words, pdfs = self.words.text(), self._pdfs
        if not words.strip():
            return
        self._looked_for = words
        self._show_busy(busy=True)
        self._course.begin()
        self._say(self.tr("Looking…"))

        def read(content: bytes, suffix: str) -> str:
            if pdfs is None and suffix == "pdf":
                raise KnownError("pdf.child_fell")
            return original_text(content, suffix, pdfs())  # type: ignore[misc] # asked for above

        self._asking.ask(
            About.ROWS,
            lambda: self._reports().store.mentions(words, self._course.hear, read),
            self._show,
            self._on_failed,
        )

    @property
    def is_looking(self) -> bool:
        """Whether places are still to come."""
        return self._asking.busy

    def _show_busy(self, *, busy: bool) -> None:
        self._find.setVisible(not busy)
        self._stop.setVisible(busy)
        self._bar.setVisible(busy)
        self._bar.setRange(0, 0)
        if busy:
            self._stop.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int, int)
    def _on_course_came(self, done: int, every: int) -> None:
        self._bar.setRange(0, max(every, 1))
        self._bar.setValue(done)
        number = self.locale().toString
        words = self.tr("{done} of {all} reports looked through")
        self._said.setText(words.format(done=number(done), all=number(every)))

    @Slot()
    def _on_stop_clicked(self) -> None:
        self._course.stop()

    def _show(self, found: Sequence[Mention]) -> None:
        had_focus = self._stop.hasFocus()
        self._show_busy(busy=False)
        self._found = found
        self.found.clear()
        self.found.addItems([self._words(each) for each in found])
        unread = sum(each.place is MentionPlace.UNREAD for each in found)
        count = len(found) - unread
        places = grouped(self.tr("Found in %n place(s)", "", count), count)
        said = [places if count else self.tr("Found nowhere.")]
        if unread:
            said.append(self.tr("%n original(s) could not be read", "", unread))
        if self._course.stopped:
            said.append(self.tr("Stopped: not all was looked through."))
        self._say(" · ".join(said))
        if had_focus:
            where = self.found if found else self.words
            where.setFocus(Qt.FocusReason.OtherFocusReason)
        if found:
            self.found.setCurrentRow(0)

    @Slot(object)
    def _on_failed(self, error: KnownError) -> None:
        self._show_busy(busy=False)
        self._say(error_sentence(error))

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
            MentionPlace.DECISION: self.tr("what was decided about a name"),
            MentionPlace.ORIGINAL: self.tr("original file"),
            MentionPlace.UNREAD: self.tr("original file that cannot be read"),
        }
        title = mention.title or self.tr("Report without a place")
        said = f"{title} · {places[mention.place]} · {mention.report_id[:8]}"
        return f"{said}\n{mention.line}" if mention.line else said

    # What was found ------------------------------------------------------------------------------

    @Slot(int)
    def _on_found_row_changed(self, number: int) -> None:
        self._open.setEnabled(number >= 0)

    @Slot()
    def _open_current(self) -> None:
        number = self.found.currentRow()
        if number < 0:
            return
        mention = self._found[number]
        place = _PLACES[mention.place]
        wanted = Wanted(mention.report_id, place, mention.number, self._looked_for)
        if self._open_one(self, wanted):
            self.accept()

    @override
    def done(self, result: int) -> None:
        self._course.stop()
        self._asking.stop()
        super().done(result)
