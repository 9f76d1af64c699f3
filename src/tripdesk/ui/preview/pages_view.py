"""The pages to scroll through and to see larger or smaller; only what is seen is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QFrame, QScrollArea
from typing_extensions import override

from tripdesk.services.ports.pages import WordPlace
from tripdesk.ui.parts import STEP
from tripdesk.ui.preview.sheets import A4, Sheets

SIZES = (25, 33, 50, 67, 75, 100, 125, 150, 175, 200)
"""The sizes of pages in per cent, 100 as on paper."""

_POINTS = 72.0
_ABOVE = 12.0
"""Points of the page that are shown above a heading."""

Place = tuple[int, float]
"""A page from 0, and points from its top."""

_Key = Qt.Key
_Act = QAbstractSlider.SliderAction
_MOVES = {
    _Key.Key_Up: _Act.SliderSingleStepSub,
    _Key.Key_Down: _Act.SliderSingleStepAdd,
    _Key.Key_PageUp: _Act.SliderPageStepSub,
    _Key.Key_PageDown: _Act.SliderPageStepAdd,
    _Key.Key_Home: _Act.SliderToMinimum,
    _Key.Key_End: _Act.SliderToMaximum,
}
_SIDEWAYS = {
    _Key.Key_Left: _Act.SliderSingleStepSub,
    _Key.Key_Right: _Act.SliderSingleStepAdd,
}


class PagesView(QScrollArea):
    """Shows the pages it is given pictures of, and says which it wants."""

    picture_wanted = Signal(int, float)
    """A page that is seen has no picture of this scale (pixels to a point) yet."""
    moved = Signal()
    """Another page may be the one that is seen."""
    zoomed = Signal()
    """The pages have another size."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets = Sheets()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its sheets take it
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self.sheets)
        self.sheets.installEventFilter(self)
        self._sizes: tuple[tuple[float, float], ...] = (A4,)
        self._sharp: dict[int, float] = {}
        self._zoom = 0
        self._put, self._laid = 0, 0.0
        self._lay()
        self.verticalScrollBar().valueChanged.connect(self._on_bar_value_changed)

    # What is shown -------------------------------------------------------------------------------

    def set_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show a new state of the report; old pictures stay until there are new ones."""
        self._sharp.clear()
        self.sheets.mark(())
        if tuple(sizes) != self._sizes:
            self._sizes = tuple(sizes)
            self._lay()

    def set_picture(self, number: int, image: QImage, scale: float) -> None:
        """Show a page of this state."""
        if number < len(self._sizes):
            self._sharp[number] = scale
            self.sheets.show_image(number, image)

    def mark(self, places: Sequence[WordPlace]) -> None:
        """Mark these places on the pages, and show the first."""
        self.sheets.mark(places)
        if places:
            first = places[0]
            self.show_between((first.page, first.top), (first.page, first.bottom))

    def look(self) -> None:
        """Ask for what is seen and not there."""
        scale = self.scale()
        for number in self.seen():
            if self._sharp.get(number) != scale:
                self.picture_wanted.emit(number, scale)

    def scale(self) -> float:
        """Return how many pixels of the screen a point is."""
        return round(self._factor() * self.devicePixelRatioF(), 4)

    def seen(self) -> list[int]:
        """Return the pages of which anything is seen."""
        top, bottom = self._window()
        rects = enumerate(self.sheets.rects)
        return [number for number, each in rects if each.top() < bottom and each.bottom() > top]

    def page(self) -> int:
        """Return the page that is in the middle."""
        top, bottom = self._window()
        middle = (top + bottom) // 2
        above = [each for each in self.sheets.rects if each.top() - STEP <= middle]
        return max(len(above) - 1, 0)

    def pages(self) -> int:
        """Return how many pages there are."""
        return len(self._sizes)

    # Where one looks -----------------------------------------------------------------------------

    def show_between(self, begin: Place, end: Place | None, changed: float | None = None) -> None:
        """Move so that what stands between two places is seen, the page from its top if it can.

        Of what is longer than the view, it shows where it was changed (0 is its beginning, 1 its
        end), or its beginning. It does not move when that is seen already.
        """
        bar, (top, bottom) = self.verticalScrollBar(), self._window()
        room = bottom - top
        first = self._at(begin) - round(_ABOVE * self._factor())
        last = self.sheets.height() if end is None else self._at(end)
        page_top = self.sheets.rects[min(begin[0], len(self._sizes) - 1)].top()
        if last - first > room:
            line = first + round((last - first) * (changed or 0))
            if changed is None:
                bar.setValue(first)
            elif not top + room // 8 <= line <= bottom - room // 8:
                bar.setValue(line - room // 2)
        elif first < top or last > bottom:
            bar.setValue(page_top if last - page_top <= room else last - room)
        self._put = bar.value()

    @property
    def moved_by_hand(self) -> bool:
        """Whether one has scrolled since the view was moved by itself."""
        return self.verticalScrollBar().value() != self._put

    def _at(self, place: Place) -> int:
        number = min(place[0], len(self._sizes) - 1)
        return self.sheets.rects[number].top() + round(place[1] * self._factor())

    def _window(self) -> tuple[int, int]:
        top = self.verticalScrollBar().value()
        return top, top + self.viewport().height()

    # Its size ------------------------------------------------------------------------------------

    @property
    def zoom(self) -> int:
        """The size in per cent; 0 is as wide as there is room."""
        return self._zoom

    def per_cent(self) -> int:
        """Return the size as it is now, in per cent."""
        return round(100 * self._factor() * _POINTS / self.logicalDpiX())

    def set_zoom(self, zoom: int) -> None:
        """Show the pages at so many per cent, or with 0 as wide as there is room."""
        self._zoom = zoom
        self._lay()
        self.look()

    def enlarge(self, steps: int) -> None:
        """Show the pages larger, or smaller with less than nothing."""
        now = self.per_cent()
        beside = [each for each in SIZES if (each > now if steps > 0 else each < now)]
        if beside:
            self.set_zoom(beside[0] if steps > 0 else beside[-1])

    def _factor(self) -> float:
        if self._zoom:
            return self._zoom / 100 * self.logicalDpiX() / _POINTS
        # There is always room for the bar: or it would come and go with the width it takes.
        room = self.width() - self.verticalScrollBar().sizeHint().width() - STEP
        return max(room, STEP) / max(width for width, _ in self._sizes)

    def _lay(self) -> None:
        """Lay the sheets anew; what was at the top stays there."""
        bar, factor, by_hand = self.verticalScrollBar(), self._factor(), self.moved_by_hand
        top = bar.value() * factor / (self._laid or factor)
        self._laid = factor
        self.sheets.lay(self._sizes, factor)
        bar.setValue(round(top))
        if not by_hand:
            self._put = bar.value()
        self.zoomed.emit()
        self.moved.emit()

    # What the hand does ------------------------------------------------------------------------

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.sheets
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and self._press(event)
        ):
            return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        key = _Key(event.key())
        if (
            event.modifiers()
            & ~Qt.KeyboardModifier.KeypadModifier
            & ~(Qt.KeyboardModifier.ShiftModifier)
        ):
            return False
        if key in _MOVES:
            self.verticalScrollBar().triggerAction(_MOVES[key])
        elif key in _SIDEWAYS:
            self.horizontalScrollBar().triggerAction(_SIDEWAYS[key])
        elif key in {_Key.Key_Plus, _Key.Key_Equal}:
            self.enlarge(1)
        elif key is _Key.Key_Minus:
            self.enlarge(-1)
        elif key is _Key.Key_0:
            self.set_zoom(0)
        else:
            return False
        return True

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.enlarge(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and not self._zoom:
            self._lay()
        self.look()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self.look()  # on a sharper screen, sharper pictures
        return super().event(event)

    @Slot()
    def _on_bar_value_changed(self) -> None:
        self.moved.emit()
        self.look()
