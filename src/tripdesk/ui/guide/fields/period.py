"""The first and the last day, and how many days that makes."""

from __future__ import annotations

from PySide6.QtCore import Slot
from typing_extensions import override

from tripdesk.domain.answers import MAX_DAYS, Period
from tripdesk.domain.dates import parse_date
from tripdesk.domain.drafts import RawPeriod
from tripdesk.domain.form import Question
from tripdesk.domain.problems import Problem
from tripdesk.ui.guide.fields.date_edit import DateEdit
from tripdesk.ui.guide.fields.field import Field, FieldNeeds
from tripdesk.ui.parts import column, label, row


class PeriodField(Field):
    """Two dates; the year of the first hangs on the last, where it is not typed."""

    def __init__(self, question: Question, raw: RawPeriod, needs: FieldNeeds) -> None:
        super().__init__()
        self._today = needs.today
        example = question.example
        self._start = DateEdit(raw.start, question.hint, example, self)
        self._end = DateEdit(raw.end, question.hint, example, self)
        self._days = label("", "heading")
        dates = row(gap=3)
        for each in (self._start, self._end):
            each.changed.connect(self._on_date_changed)
            dates.addWidget(each, 4)
        dates.addStretch()
        layout = column(self, gap=2)
        layout.addLayout(dates)
        layout.addWidget(self._days)
        layout.addStretch()
        self.renew()
        self.first = self._start.edit

    @override
    def renew(self) -> None:
        self._start.renew(self.tr("First day"))
        self._end.renew(self.tr("Last day"))
        self._understand()

    @override
    def raw(self) -> RawPeriod:
        return RawPeriod(self._start.text(), self._end.text())

    @override
    def show_problem(self, problem: Problem) -> None:
        edit = self._end.edit if problem.code.startswith("end.") else self._start.edit
        edit.setFocus()
        edit.selectAll()

    @Slot()
    def _on_date_changed(self) -> None:
        self._understand()
        self.changed.emit()

    def _understand(self) -> None:
        last = parse_date(self._end.text(), self._today)
        first = parse_date(self._start.text(), last or self._today)
        self._start.understand(first, last or self._today)
        self._end.understand(last, first or self._today)
        days = 0
        if first is not None and last is not None and first <= last:
            days = Period(first, last).days
        self._days.setText(self.tr("%n day(s)", "", days) if 0 < days <= MAX_DAYS else "")
