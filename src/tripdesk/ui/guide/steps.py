"""The steps on the left: each with its name, its answer in a few words, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from tripdesk.ui.theme import colour, icon

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_GAP = 8


class Look(StrEnum):
    """How a step stands; the names of the icons."""

    DONE = "done"
    ATTENTION = "attention"
    EMPTY = "empty"


_TINTS = {Look.DONE: "accent", Look.ATTENTION: "attention", Look.EMPTY: "border"}


@dataclass(frozen=True, slots=True)
class Step:
    """One row; `said` is what a screen reader says of its look."""

    name: str
    summary: str
    look: Look
    said: str


class StepsModel(QAbstractListModel):
    """The steps as rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._steps: list[Step] = []

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps; the list keeps its place."""
        if len(steps) != len(self._steps):
            self.beginResetModel()
            self._steps = list(steps)
            self.endResetModel()
            return
        for row, step in enumerate(steps):
            self.set_step(row, step)

    def set_step(self, row: int, step: Step) -> None:
        """Show one step anew, where it differs."""
        if self._steps[row] != step:
            self._steps[row] = step
            self.dataChanged.emit(self.index(row), self.index(row))

    def step(self, row: int) -> Step:
        """Return the step of a row."""
        return self._steps[row]

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._steps)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        step = self._steps[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return step.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (step.name, step.summary, step.said) if part)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(part for part in (step.name, step.summary) if part)
            case _:
                return None


class _StepPainter(QStyledItemDelegate):
    """Draws a step: its sign, its name, and its answer in quiet words beneath."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, StepsModel):
            return
        step = model.step(index.row())
        here = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(0, 1, 0, -1)
        if here or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_pale"))
            painter.drawRoundedRect(box, _GAP - 2, _GAP - 2)
        if here:
            painter.fillRect(
                QRect(box.left(), box.top() + 2, 3, box.height() - 4), colour("accent")
            )
        if here and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colour("accent"))
            painter.drawRoundedRect(box, _GAP - 2, _GAP - 2)
        fonts = _fonts(option.font, here=here)
        self._paint_words(painter, box, step, fonts, here=here)
        painter.restore()

    def _paint_words(
        self,
        painter: QPainter,
        box: QRect,
        step: Step,
        fonts: tuple[QFont, QFont],
        *,
        here: bool,
    ) -> None:
        side = _sign_side(painter.fontMetrics().height())
        sign = icon("current" if here else step.look, "accent" if here else _TINTS[step.look], side)
        rail = _is_rail(box.width(), painter.fontMetrics().height())
        left = box.center().x() - side // 2 if rail else box.left() + 2 * _GAP - 4
        painter.drawPixmap(left, box.top() + (box.height() - side) // 2, sign.pixmap(side, side))
        if rail:
            return
        words = box.adjusted(left - box.left() + side + _GAP + 4, _GAP - 2, -_GAP, 2 - _GAP)
        lines = [(step.name, fonts[0], "ink")]
        if step.summary:
            lines.append((step.summary, fonts[1], "quiet"))
        height = words.height() // len(lines)
        for number, (text, font, tint) in enumerate(lines):
            painter.setFont(font)
            painter.setPen(colour(tint))
            line = QRect(words.left(), words.top() + number * height, words.width(), height)
            metrics, wide = painter.fontMetrics(), line.width()
            fits = metrics.horizontalAdvance(text) <= wide
            shown = text if fits else text.rpartition(" · ")[2]  # what there is to look at, sooner
            cut = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, wide)
            # Where rows are low, lines stand closer than their letters are high.
            whole = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(line, int(whole) | int(Qt.TextFlag.TextDontClip), cut)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row: less air where the list is low, so that all are in sight."""
        line = option.fontMetrics.height()
        roomy = round(line * 1.95) + 2 * _GAP - 2
        view = self.parent()
        if not isinstance(view, QListView):
            return QSize(0, roomy)
        tight = _sign_side(line) + _GAP if _is_rail(view.viewport().width(), line) else roomy - _GAP
        share = view.viewport().height() // max(index.model().rowCount(), 1)
        return QSize(0, max(min(roomy, share), tight))


def _fonts(base: QFont, *, here: bool) -> tuple[QFont, QFont]:
    name, quiet = QFont(base), QFont(base)
    if here:
        name.setWeight(QFont.Weight.DemiBold)
    quiet.setPointSizeF(base.pointSizeF() * 0.9)
    return name, quiet


def _is_rail(width: int, line_height: int) -> bool:
    """Tell whether there is no room for words: the tool tip has them."""
    return width < 4 * _sign_side(line_height)


def _sign_side(line_height: int) -> int:
    return round(line_height * 1.2)


class StepsList(QListView):
    """The steps of one report; opening one is told by `opened`."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("steps")
        self.setAccessibleName(self.tr("Steps"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # a row's height is a share of the list's
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)  # by rows leaves a gap
        self.setMouseTracking(True)
        self.steps = StepsModel(self)
        self.setModel(self.steps)
        self.setItemDelegate(_StepPainter(self))
        self.selectionModel().currentChanged.connect(self._on_selection_current_changed)

    def row(self) -> int:
        """Return the row of the step that is open."""
        return self.currentIndex().row()

    def open_row(self, row: int) -> None:
        """Open a step."""
        self.setCurrentIndex(self.steps.index(row))

    @Slot(QModelIndex, QModelIndex)
    def _on_selection_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.opened.emit(current.row())
