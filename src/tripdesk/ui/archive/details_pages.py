"""The pages of the detail pane besides its summary: answers, history, versions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTimeZone, Signal
from PySide6.QtWidgets import QWidget

from tripdesk.domain.document import Paragraph, Section
from tripdesk.domain.problems import Problem
from tripdesk.domain.report import Action
from tripdesk.services.records import Event, Version
from tripdesk.ui.messages import problem_sentence
from tripdesk.ui.parts import STEP, button, column, label, row

if TYPE_CHECKING:
    from tripdesk.domain.privacy import Decision


class Page(QWidget):
    """Lines beneath each other, made anew for each report."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = column(self, gap=0)
        self._lines.setContentsMargins(0, STEP, 0, 0)

    def clear(self) -> None:
        """Take all lines away."""
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def head(self, text: str) -> None:
        """Add a small heading, closer to what follows than to what went before."""
        made = label(text, "part_heading")
        made.setContentsMargins(0, STEP, 0, STEP // 4)
        self._lines.addWidget(made)

    def say(self, text: str, look: str = "part") -> None:
        """Add a line."""
        self._lines.addWidget(label(text, look))


class AnswersPage(Page):
    """Every answer whole, as it is printed, with what there is to look at beneath it."""

    def show_answers(
        self,
        sections: Sequence[Section],
        problems: Sequence[Problem] | None,
        decisions: Sequence[Decision] = (),
        unplaced: str = "",
        edition: Version | None = None,
    ) -> None:
        """Show these answers; of another version than the report is now, say so."""
        from tripdesk.ui.decision_words import decision_words  # noqa: PLC0415 - no start needs it

        self.clear()
        if edition is not None:
            self.say(version_words(edition.number, edition.finalised_on, self.locale()), "asked")
        for section in sections:
            self.head(section.heading)
            self.say(section_text(section) or self.tr("Not filled in yet"))
            for problem in problems or ():
                if problem.question == section.key and problem.code != "answer.missing":
                    self.say(f"▲  {problem_sentence(problem)}", "attention")
            for decision in decisions:
                if decision.question == section.key:
                    self.say(f"✓  {decision_words(decision)}", "quiet")
        if unplaced:
            self.head(self.tr("Stands in the original, and in no answer"))
            self.say(unplaced)


class HistoryPage(Page):
    """What became of a report, newest first."""

    def show_history(self, history: Sequence[Event]) -> None:
        """Show these events."""
        self.clear()
        for event in reversed(history):
            at = QDateTime.fromSecsSinceEpoch(int(event.at.timestamp()), QTimeZone.systemTimeZone())
            when = self.locale().toString(at, QLocale.FormatType.ShortFormat)
            self.head(f"{when} · {event.by}" if event.by else when)
            self.say(event_words(event))


class VersionsPage(Page):
    """The definitive versions, newest first, and the way to see what changed."""

    compare_asked = Signal()
    erase_asked = Signal(int)
    pages_asked = Signal(int)

    def show_versions(self, versions: Sequence[Version], *, has_draft: bool) -> None:
        """Show these versions."""
        self.clear()
        if not versions:
            self.say(self.tr("There is no definitive version yet."))
        for version in reversed(versions):
            words = version_words(version.number, version.finalised_on, self.locale())
            self._lines.addSpacing(STEP)
            self.say(words, "asked")
            self.say(f"SHA-256 {version.pdf_sha256[:16]}…", "quiet")
            if version.erased is not None:
                self.say(self.tr("Erased: {reason}").format(reason=version.erased.why), "attention")
                continue
            see = button(self.tr("See the PDF"), partial(self._see, version.number), "link")
            erase = button(
                self.tr("Erase…"), partial(self.erase_asked.emit, version.number), "link"
            )
            ways = row(gap=2)
            for each in (see, erase):
                each.setAccessibleName(f"{words}: {each.text()}")
                ways.addWidget(each)
            ways.addStretch()
            line = QWidget()
            line.setLayout(ways)
            self._lines.addWidget(line)
        if len(versions) + has_draft > 1:
            compare = self.tr("See what changed…")
            self._lines.addSpacing(2 * STEP)
            self._lines.addWidget(button(compare, self.compare_asked.emit))

    def _see(self, number: int) -> None:
        self.pages_asked.emit(number)


def section_text(section: Section) -> str:
    """Return an answer as plain text, as it is printed."""
    return "\n".join(
        block.text if isinstance(block, Paragraph) else "\n".join(f"•  {x}" for x in block.items)
        for block in section.blocks
    )


def version_words(number: int, day: date | None, locale: QLocale) -> str:
    """Return what a version is called; number 0 is the draft that is open."""
    translate = QCoreApplication.translate
    if day is None or not number:
        return translate("versions", "The correction that is under way")
    said = f"{day.day} {locale.monthName(day.month)} {day.year}"
    return translate("versions", "Version {n}, {day}").format(n=number, day=said)


def event_words(event: Event) -> str:
    """Return a line of history in words."""
    translate = QCoreApplication.translate
    said = {
        Action.CREATE: translate("history", "Begun"),
        Action.IMPORT: translate("history", "Taken in"),
        Action.ANNOUNCE: translate("history", "Announced"),
        Action.START: translate("history", "Started"),
        Action.FINALISE: translate("history", "Made definitive, version {detail}"),
        Action.CORRECT: translate("history", "Correction begun"),
        Action.DISCARD_DRAFT: translate("history", "Correction discarded"),
        Action.PUBLISH: translate("history", "Published"),
        Action.WITHDRAW: translate("history", "Publication withdrawn"),
        Action.BIN: translate("history", "Moved to the bin"),
        Action.PUT_BACK: translate("history", "Put back"),
        Action.DESTROY: translate("history", "Destroyed"),
        Action.ERASE: translate("history", "Content of a version erased"),
    }
    words = said[event.action]
    if "{detail}" in words:
        return words.format(detail=event.detail)
    return f"{words}: {event.detail}" if event.detail else words
