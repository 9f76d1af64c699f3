"""The numbers one looks for first, large, each with what it counts below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from tripdesk.ui.overview.figures import Figures
from tripdesk.ui.parts import STEP, column, label, named

_UNKNOWN = "–"


class Cards(QWidget):
    """As many beside one another as there is room for."""

    def __init__(self, figures: Figures) -> None:
        super().__init__()
        self._cards = [_card(number, words) for number, words in numbers_of(figures)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2 * STEP)
        self._across = 0
        self._lay(len(self._cards))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)

    def _lay(self, across: int) -> None:
        if across == self._across:
            return
        for each in range(self._grid.columnCount()):
            self._grid.setColumnStretch(each, 0)
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // across, number % across)
            self._grid.setColumnStretch(number % across, 1)
        self._across = across
        self.updateGeometry()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = self.fontMetrics().averageCharWidth() * 20 + 2 * STEP
        fits = max(self.width() // least, 1)
        self._lay(next(each for each in (5, 3, 2, 1) if each <= fits or each == 1))


def numbers_of(figures: Figures) -> Sequence[tuple[str, str]]:
    """Return the numbers, and what each counts."""
    translate, locale = QCoreApplication.translate, QLocale()
    overview, countries = figures.overview, figures.destinations.countries
    mean, share = overview.persons_a_trip, overview.share_in_time
    per_cent = translate("overview", "{number}%")
    shown = _UNKNOWN if share is None else per_cent.format(number=whole_per_cent(share))
    return (
        (locale.toString(overview.trips), translate("overview", "trip(s)", "", overview.trips)),
        (
            locale.toString(overview.days),
            translate("overview", "day(s) abroad", "", overview.days),
        ),
        (locale.toString(countries), translate("overview", "country(s)", "", countries)),
        (
            _UNKNOWN if mean is None else locale.toString(mean, "f", 1),
            translate("overview", "persons per trip"),
        ),
        (shown, translate("overview", "accounted for in time")),
    )


def whole_per_cent(share: float) -> int:
    """Return a share in per cent; neither all nor none where it is not quite so."""
    number = round(100 * share)
    if number == 100 and share < 1:
        return 99
    return 1 if number == 0 and share > 0 else number


def _card(number: str, words: str) -> QFrame:
    card = named(QFrame(), "card")
    card.setAccessibleName(f"{number} {words}")
    inside = column(card, margin=2, gap=0)
    inside.addWidget(label(number, "title"))
    inside.addWidget(label(words, "quiet"))
    return card
