"""The row of choices above the list: which state, or the late ones, each with its number."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from tripdesk.domain.report import State
from tripdesk.services.listing import Facets
from tripdesk.ui.archive.row_words import state_words
from tripdesk.ui.flow import Flow
from tripdesk.ui.parts import STEP


class Show(IntEnum):
    """What the chips choose from."""

    ALL = 0
    ANNOUNCED = 1
    CONCEPT = 2
    DEFINITIVE = 3
    PUBLISHED = 4
    LATE = 5


STATES = {
    Show.ANNOUNCED: State.ANNOUNCED,
    Show.CONCEPT: State.CONCEPT,
    Show.DEFINITIVE: State.DEFINITIVE,
    Show.PUBLISHED: State.PUBLISHED,
}


class Chips(QWidget):
    """One is chosen at a time, with the arrow keys too."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Which reports"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group = QButtonGroup(self)
        flow = Flow(self, STEP)
        for show in Show:
            chip = QPushButton(_name(show))
            chip.setObjectName("chip")
            chip.setCheckable(True)
            self._group.addButton(chip, show)
            flow.addWidget(chip)
        self._chip(Show.ALL).setChecked(True)
        self._chip(Show.ANNOUNCED).hide()
        self._group.idToggled.connect(self._on_group_toggled)

    @property
    def show_only(self) -> Show:
        """What is chosen."""
        return Show(self._group.checkedId())

    def choose(self, show: Show) -> None:
        """Choose without telling."""
        self._group.blockSignals(True)
        self._chip(show).setChecked(True)
        self._group.blockSignals(False)

    def set_facets(self, facets: Facets) -> None:
        """Show how many reports each choice has."""
        for show in Show:
            chip = self._chip(show)
            number = _number(show, facets)
            chip.setText(f"{_name(show)} {self.locale().toString(number)}")
            if show is Show.ANNOUNCED:
                chip.setVisible(number > 0 or chip.isChecked())

    def _chip(self, show: Show) -> QPushButton:
        chip = self._group.button(show)
        assert isinstance(chip, QPushButton)
        return chip

    @Slot(int, bool)
    def _on_group_toggled(self, _: int, checked: bool) -> None:
        if checked:
            self.chosen.emit()


def _name(show: Show) -> str:
    if show is Show.ALL:
        return QCoreApplication.translate("chips", "All")
    if show is Show.LATE:
        return QCoreApplication.translate("chips", "Late")
    return state_words(STATES[show])


def _number(show: Show, facets: Facets) -> int:
    if show is Show.ALL:
        return sum(facets.states.values())
    return facets.late if show is Show.LATE else facets.states.get(STATES[show], 0)
