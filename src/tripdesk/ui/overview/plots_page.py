"""The plots of the overview: map and most visited beside one another where there is room."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QWidget
from typing_extensions import override

from tripdesk.ui.overview.figures import Figures
from tripdesk.ui.overview.map_card import MapCard
from tripdesk.ui.overview.plot import Plot
from tripdesk.ui.overview.top_list import TopList
from tripdesk.ui.overview.year_bars import YearBars
from tripdesk.ui.parts import STEP, column, label, named


class PlotsPage(QWidget):
    """Each plot on a card."""

    def __init__(self, figures: Figures) -> None:
        super().__init__()
        self.setObjectName("page")
        translate = QCoreApplication.translate
        found = figures.destinations
        self.map = MapCard(figures)
        self.top = TopList(found.all)
        self.years = YearBars(figures.overview.years)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(2 * STEP)
        self._beside.addWidget(self.map, 3)
        self._beside.addWidget(_card(translate("overview", "Most visited"), self.top), 1)
        layout = column(self, gap=2)
        layout.addLayout(self._beside, 3)
        undated = figures.overview.undated
        without = translate("overview", "%n trip(s) without dates", "", undated) if undated else ""
        years = _card(translate("overview", "Trips per year"), self.years, label(without, "quiet"))
        layout.addWidget(years, 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.fontMetrics().averageCharWidth() * 90
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._beside.direction() is not way:
            self._beside.setDirection(way)


def _card(title: str, plot: Plot, said: QLabel | None = None) -> QFrame:
    card = named(QFrame(), "card")
    layout = column(card, margin=2)
    heading = label(title, "heading")
    layout.addWidget(heading)
    layout.addWidget(plot, 1)
    if said is not None and said.text():
        layout.addWidget(said, 0, Qt.AlignmentFlag.AlignBottom)
    return card
