"""What the secretary keeps beside a report: facts of the trip, and who sees to each follow-up.

Internal: none of it is ever in the official report. Kept as one types, after a short pause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from tripdesk.domain.dates import parse_date
from tripdesk.services.records import Dossier, FollowUp
from tripdesk.ui.parts import STEP, button, column, label

_PAUSE = 400
"""Milliseconds after the last key."""

_LINES = 4


class DossierPage(QWidget):
    """Made when it is first opened; what is typed is told with the report it is about."""

    typed = Signal(str, object)
    follow_up_typed = Signal(object)
    hold_asked = Signal(str, bool)
    """Told with the report, and whether it is held now."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today, self._id = today, ""
        self._lines: dict[str, QLineEdit] = {}
        self._texts: dict[str, QPlainTextEdit] = {}
        self._rows: list[FollowUpRow] = []
        self._filling = self._held = False
        self._no_points, self._hold_words = label("", "part"), label("", "part")
        self._hold = button("", self._on_hold_clicked, "small")
        self._points, self._layout = column(gap=1), column(self, gap=0)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._on_pause_timeout)

    def clear(self) -> None:
        """Keep what was typed, and show no report."""
        self.flush()
        self._id = ""

    def show_dossier(
        self, report_id: str, dossier: Dossier, follow_ups: Sequence[FollowUp], hold: str | None
    ) -> None:
        """Show a report's dossier; while one types in it, what was read before is out of date."""
        if not self._lines:
            self._make()
        if report_id == self._id and (self._pause.isActive() or self._has_focus()):
            return
        self.flush()
        self._id, self._filling = report_id, True
        for name, line in self._lines.items():
            line.setText(getattr(dossier, name))
        self._texts["functions"].setPlainText("\n".join(dossier.functions))
        self._texts["notes"].setPlainText(dossier.notes)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [FollowUpRow(each, self._today) for each in follow_ups]
        for row in self._rows:
            row.typed.connect(self.follow_up_typed)
            self._points.addWidget(row)
        self._no_points.setVisible(not follow_ups)
        self._held = hold is not None
        words = self.tr("Held: {reason}").format(reason=hold)
        self._hold_words.setTextFormat(Qt.TextFormat.PlainText)  # it may have been marked
        self._hold_words.setText(words if hold is not None else self.tr("Not held."))
        self._hold.setText(self.tr("Release") if self._held else self.tr("Hold…"))
        self._filling = False

    def flush(self) -> None:
        """Tell what was typed, now."""
        if self._pause.isActive():
            self._pause.stop()
            self._on_pause_timeout()
        for row in self._rows:
            row.flush()

    @Slot()
    def _on_pause_timeout(self) -> None:
        self.typed.emit(self._id, self.dossier())

    def dossier(self) -> Dossier:
        """Return what is typed."""
        functions = self._texts["functions"].toPlainText().splitlines()
        return Dossier(
            functions=tuple(each.strip() for each in functions if each.strip()),
            notes=self._texts["notes"].toPlainText(),
            **{name: line.text().strip() for name, line in self._lines.items()},
        )

    @property
    def follow_up_rows(self) -> Sequence[FollowUpRow]:
        """The follow-ups, each with its fields."""
        return self._rows

    def field(self, name: str) -> QLineEdit | QPlainTextEdit:
        """Return where a fact is typed, by its name in `Dossier`."""
        return self._lines[name] if name in self._lines else self._texts[name]

    def _make(self) -> None:
        layout = self._layout
        layout.setContentsMargins(0, STEP, 0, 0)
        layout.addWidget(label(self.tr("Internal: never in the official report."), "quiet"))
        self._add_text("functions", self.tr("Who travelled (functions, one on each line)"))
        for name, words in (
            ("department", self.tr("Department")),
            ("case_number", self.tr("Case number")),
            ("costs", self.tr("Costs")),
            ("paid_by", self.tr("Who paid")),
            ("transport", self.tr("Transport")),
        ):
            line = QLineEdit()
            line.textChanged.connect(self._on_typed)
            self._lines[name] = line
            self._add(line, words)
        self._add_text("notes", self.tr("Notes"))
        self._head(self.tr("Follow-ups"))
        self._no_points.setText(self.tr("The definitive report has none."))
        layout.addWidget(self._no_points)
        layout.addLayout(self._points)
        self._head(self.tr("Hold against destruction"))
        layout.addWidget(self._hold_words)
        layout.addSpacing(STEP // 2)
        layout.addWidget(self._hold)

    def _add_text(self, name: str, words: str) -> None:
        text = QPlainTextEdit()
        text.setTabChangesFocus(True)
        text.setFixedHeight(text.fontMetrics().lineSpacing() * _LINES + 2 * STEP)
        text.textChanged.connect(self._on_typed)
        self._texts[name] = text
        self._add(text, words)

    def _add(self, editor: QWidget, words: str) -> None:
        self._head(words).setBuddy(editor)
        editor.setAccessibleName(words)
        self._layout.addWidget(editor)

    def _head(self, words: str) -> QLabel:
        made = label(words, "part_heading")
        made.setContentsMargins(0, STEP, 0, STEP // 4)
        self._layout.addWidget(made)
        return made

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    @Slot()
    def _on_typed(self) -> None:
        if not self._filling:
            self._pause.start()

    @Slot()
    def _on_hold_clicked(self) -> None:
        self.hold_asked.emit(self._id, self._held)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)


class FollowUpRow(QWidget):
    """One follow-up: who sees to it (a function), until when, and whether it is done."""

    typed = Signal(object)

    def __init__(self, follow_up: FollowUp, today: date) -> None:
        super().__init__()
        self._follow_up, self._today = follow_up, today
        text = follow_up.text
        self.owner, self.due = QLineEdit(follow_up.owner), QLineEdit(_day_text(follow_up.due))
        self.owner.setPlaceholderText(self.tr("Owner (a function)"))
        self.due.setPlaceholderText(self.tr("Date, such as 1-6-2026"))
        self.owner.setAccessibleName(self.tr("Owner of: {text}").format(text=text))
        self.due.setAccessibleName(self.tr("Date of: {text}").format(text=text))
        self.done = QCheckBox(self.tr("Done"))
        self.done.setAccessibleName(self.tr("Done: {text}").format(text=text))
        self.done.setChecked(follow_up.done is not None)
        self._understood = label("", "quiet")
        layout = column(self, gap=0)
        layout.setSpacing(STEP // 2)
        layout.addWidget(label(f"•  {text}", "part"))
        for each in (self.owner, self.due, self._understood, self.done):
            layout.addWidget(each)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._on_pause_timeout)
        self._understand()
        self.owner.textChanged.connect(self._on_typed)
        self.due.textChanged.connect(self._on_typed)
        self.done.toggled.connect(self._on_typed)

    def flush(self) -> None:
        """Tell what was typed, now."""
        if self._pause.isActive():
            self._pause.stop()
            self._on_pause_timeout()

    @Slot()
    def _on_pause_timeout(self) -> None:
        done = (self._follow_up.done or self._today) if self.done.isChecked() else None
        due = self._day() or (self._follow_up.due if self.due.text().strip() else None)
        owner = self.owner.text().strip()
        self._follow_up = replace(self._follow_up, owner=owner, due=due, done=done)
        self.typed.emit(self._follow_up)

    def _day(self) -> date | None:
        return ahead(self.due.text(), self._today)

    def _understand(self) -> None:
        day, typed = self._day(), self.due.text().strip()
        words = "" if day is None else _day_words(self, day)
        if typed and day is None:
            words = self.tr("This is no date yet.")
        elif day is not None and day < self._today and not self.done.isChecked():
            words = self.tr("{day}: late").format(day=words)
        self._understood.setText(words)
        self._understood.setVisible(bool(words))
        self.due.setAccessibleDescription(words)

    @Slot()
    def _on_typed(self) -> None:
        self._understand()
        self._pause.start()


def ahead(text: str, today: date) -> date | None:
    """Return the date that was typed; without a year it is the next such day."""
    later = today.replace(year=today.year + 1, day=min(today.day, 28))
    return parse_date(text, later)


def _day_text(day: date | None) -> str:
    return "" if day is None else f"{day.day}-{day.month}-{day.year}"


def _day_words(widget: QWidget, day: date) -> str:
    return widget.locale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
