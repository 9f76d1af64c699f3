"""The destinations on the map: the world, or Europe, where most dots lie on one another.

Below it stands the name of what one points at, and else what is not to be seen here.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QStackedWidget

from tripdesk.services.overview import Destination
from tripdesk.ui.overview.figures import Figures
from tripdesk.ui.overview.projection import europe, in_europe, world
from tripdesk.ui.overview.world_map import WorldMap
from tripdesk.ui.parts import column, label, row


class MapCard(QFrame):
    """Each map has the dots that it shows, so that one walks along no others."""

    def __init__(self, figures: Figures) -> None:
        super().__init__()
        self.setObjectName("card")
        translate = QCoreApplication.translate
        placed, self._unplaced = figures.destinations.placed, figures.destinations.unplaced
        near = tuple(each for each in placed if _in_europe(each))
        self._beyond = len(placed) - len(near)
        name = translate("overview", "Map of the destinations")
        self.world = WorldMap(name, placed, figures.land, world(figures.land))
        self._maps = QStackedWidget()
        self._maps.addWidget(self.world)
        self._said = label("", "quiet")
        self._said.setMinimumHeight(self.fontMetrics().height())
        self.world.pointed.connect(self._on_map_pointed)
        head = row()
        head.addWidget(label(translate("overview", "Destinations"), "heading"), 1)
        layout = column(self, margin=2)
        layout.addLayout(head)
        layout.addWidget(self._maps, 1)
        layout.addWidget(self._said, 0, Qt.AlignmentFlag.AlignBottom)
        if near:
            name = translate("overview", "Map of the destinations in Europe")
            self.europe = WorldMap(name, near, figures.land, europe())
            self.europe.pointed.connect(self._on_map_pointed)
            self._maps.addWidget(self.europe)
            self._group = QButtonGroup(self)
            self._group.idToggled.connect(self._on_group_toggled)
            parts = (translate("overview", "World"), translate("overview", "Europe"))
            for number, words in enumerate(parts):
                chip = QPushButton(words)
                chip.setObjectName("chip")
                chip.setCheckable(True)
                chip.setChecked(not number)
                self._group.addButton(chip, number)
                head.addWidget(chip)
        self._on_map_pointed("")

    @Slot(int, bool)
    def _on_group_toggled(self, part: int, on: bool) -> None:
        if on:
            self._maps.setCurrentIndex(part)
            self._on_map_pointed("")

    @Slot(str)
    def _on_map_pointed(self, words: str) -> None:
        self._said.setText(words or self._unseen())

    def _unseen(self) -> str:
        translate = QCoreApplication.translate
        parts = []
        if self._maps.currentIndex() and self._beyond:
            parts.append(
                translate("overview", "%n place(s) beyond this part of the map", "", self._beyond)
            )
        if self._unplaced:
            parts.append(
                translate("overview", "%n place(s) are not on the map", "", self._unplaced)
            )
        return " · ".join(parts)


def _in_europe(destination: Destination) -> bool:
    return in_europe(destination.longitude or 0.0, destination.latitude or 0.0)
