"""Trips per year as bars, with the number on each and its year below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from tripdesk.services.overview import YearOfTrips
from tripdesk.ui.overview.plot import Plot
from tripdesk.ui.palette import colour
from tripdesk.ui.parts import STEP

_WHOLE_SPAN = 50
"""Years without a trip are shown too where no more years than this are to be seen."""
_LINES = 8
"""The plot is at least so many lines of text high."""
_BAR = 0.6
"""A bar takes so much of the room it has."""


class YearBars(Plot):
    """A bar a year; years without trips in between have none."""

    def __init__(self, years: Sequence[YearOfTrips]) -> None:
        self._years = filled(years)
        most = max((each.trips for each in self._years), default=0)
        self._most = max(most, 1)
        super().__init__(
            QCoreApplication.translate("overview", "Trips per year"),
            [_words(each) for each in self._years],
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @override
    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 20, metrics.height() * _LINES)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def mark_at(self, point: QPointF) -> int | None:
        if not self._years:
            return None
        number = int(point.x() / self._slot())
        return number if 0 <= number < len(self._years) else None

    @override
    def paint(self, painter: QPainter) -> None:
        metrics, small = QFontMetricsF(self.font()), _small(self.font())
        line, gap = metrics.height(), STEP / 2
        slot = self._slot()
        base = self.height() - line - 2 * gap
        tall = max(base - line - 2 * gap, 1.0)
        every = self._label_step(QFontMetricsF(small))
        numbered = max(
            (metrics.horizontalAdvance(_number(each.trips)) for each in self._years), default=0.0
        )
        painter.setFont(self.font())
        for number, year in enumerate(self._years):
            left = number * slot
            high = tall * year.trips / self._most
            wide = max(min(slot * _BAR, line * 5), 1.0)
            bar = QRectF(left + (slot - wide) / 2, base - high, wide, high)
            self._bar(painter, bar, chosen=number == self.at)
            painter.setFont(self.font())
            if numbered < slot or number == self.at:
                room = QRectF(left - slot, bar.top() - line - gap, slot * 3, line)
                painter.setPen(colour("ink"))
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, _number(year.trips))
            if number % every == 0:
                room = QRectF(left - slot * every, base + gap, slot * (2 * every + 1), line)
                painter.setPen(colour("quiet"))
                painter.setFont(small)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(year.year))

    def _bar(self, painter: QPainter, bar: QRectF, *, chosen: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("ink" if chosen else "accent"))
        if bar.height() > 0:
            round_ = min(STEP / 2, bar.height() / 2, bar.width() / 2)
            painter.drawRoundedRect(bar, round_, round_)

    def _slot(self) -> float:
        """Return how wide the room of a bar is; few bars stand at the left, not far apart."""
        room = self.width() / max(len(self._years), 1)
        return min(room, self.fontMetrics().height() * 9.0)

    def _label_step(self, metrics: QFontMetricsF) -> int:
        """Return 1 where each year has room to be named, 2 where every second has, and so on."""
        needed = metrics.horizontalAdvance("0000 ")
        return max(int(-(-needed // self._slot())), 1)


def filled(years: Sequence[YearOfTrips]) -> tuple[YearOfTrips, ...]:
    """Return the years with those in between that have no trips; not across a typed year 1."""
    if not years or years[-1].year - years[0].year >= _WHOLE_SPAN:
        return tuple(years)
    by_year = {each.year: each for each in years}
    span = range(years[0].year, years[-1].year + 1)
    return tuple(by_year.get(each, YearOfTrips(each, 0, 0, 0)) for each in span)


def _words(year: YearOfTrips) -> str:
    # Apart, as a number has its own plural.
    translate = QCoreApplication.translate
    trips = translate("overview", "%n trip(s)", "", year.trips)
    days = translate("overview", "%n day(s) abroad", "", year.days)
    return f"{year.year}: {trips}, {days}"


def _number(number: int) -> str:
    return QLocale().toString(number)


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 0.9)
    return made
