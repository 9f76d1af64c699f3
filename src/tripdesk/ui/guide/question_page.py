"""One question: what is asked, the field to answer it, and what there is to look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from typing_extensions import override

from tripdesk.domain.problems import Problem
from tripdesk.services.characters import MISSING as NO_FONT
from tripdesk.ui.flow import Flow
from tripdesk.ui.guide.attention_box import MOST, AttentionBox, Deed
from tripdesk.ui.guide.fields import Field
from tripdesk.ui.guide.fonts_box import FontsBox
from tripdesk.ui.guide.scrolling import scrolling
from tripdesk.ui.guide.standings import MISSING
from tripdesk.ui.parts import STEP, button, column, label, named, row

if TYPE_CHECKING:
    from tripdesk.services.ports.fonts import FontOffer

_LOW = 36
"""A page lower than so many lines shows one finding at a time."""


class QuestionPage(QWidget):
    """Kept while its report is open, so that undo outlives a change of step."""

    decided = Signal(object, str)
    """Told with a finding and what is to be done about it."""
    earlier_asked = Signal()
    """One's earlier answers to this question are asked for."""
    fonts_wanted = Signal(object, object)
    """Told with this page and what no font at hand prints, when that is something else."""
    fonts_chosen = Signal(object)
    """Told with the fonts of this computer that may be used."""

    def __init__(
        self, field: Field, words: tuple[str, str, str], move: Callable[[int], None], *, first: bool
    ) -> None:
        """Show `field` beneath `words`: its number, the question, the hint."""
        super().__init__()
        self.setObjectName("page")
        self.field, self._move = field, move
        self._problems: tuple[Problem, ...] = ()
        self._stops: list[QPushButton] = []
        inner = named(QWidget(), "page")
        inside = column(inner, gap=2)
        inside.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 2 * STEP)
        head, top = column(), row()
        head.addLayout(top)
        count, title, hint = map(label, words, ("quiet", "title", "hint"))
        top.addWidget(count, 1)
        self._earlier = button(self.tr("My earlier answers…"), self.earlier_asked.emit, "link_end")
        self._earlier.hide()
        keeping = self._earlier.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)  # the question stands as high with it as without
        self._earlier.setSizePolicy(keeping)
        top.addWidget(self._earlier)
        title.setBuddy(field)
        for shown in (title, hint):
            head.addWidget(shown)
        inside.addLayout(head)
        inside.addWidget(field, 1)
        self._box = AttentionBox()
        self._box.opened.connect(self._on_box_opened)
        self._box.decided.connect(self._on_box_decided)
        inside.addWidget(self._box)
        self._fonts = FontsBox(self._use_fonts)
        self._unprinted: frozenset[str] = frozenset()
        inside.addWidget(self._fonts)
        self._scroll = scrolling(inner)
        field.changed.connect(self._on_field_changed)
        field.rested.connect(self._show_problems)
        layout = column(self, gap=0)
        layout.addWidget(self._scroll, 1)
        self._buttons = row()
        self._buttons.setContentsMargins(4 * STEP, STEP, 4 * STEP, 3 * STEP)
        self._previous = button(self.tr("Previous"), self._on_previous_clicked, "", "back")
        if first:  # `setVisible(True)` would show it as a window of its own
            self._previous.hide()
        self._next = button(self.tr("Next"), self._on_next_clicked, "main", "forward")
        self._next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow after the word
        left = QWidget()
        self._left = Flow(left, STEP)
        self._left.addWidget(self._previous)
        self._last_left: QWidget = self._previous
        self._buttons.addWidget(left, 1)
        self._buttons.addWidget(self._next, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(self._buttons)

    def offer_earlier(self) -> None:
        """Offer one's earlier answers to this question."""
        self._earlier.show()

    def add_beside_previous(self, widget: QWidget) -> None:
        """Put a button of the screen's own (the preview's) in the foot."""
        self._left.addWidget(widget)
        QWidget.setTabOrder(self._last_left, widget)
        self._last_left = widget

    @property
    def last(self) -> QWidget:
        """What Tab reaches last here."""
        return self._next

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """Show what there is to look at; an answer not given yet is no fault here."""
        self._problems = tuple(each for each in problems if each.code != MISSING)
        self._show_problems()
        self.field.mark(self._problems)
        unprinted = frozenset(each.text for each in self._problems if each.code in NO_FONT)
        if unprinted != self._unprinted:
            self._unprinted = unprinted
            self.want_fonts()

    def want_fonts(self) -> None:
        """Ask for fonts anew, for what no font at hand prints."""
        self._fonts.withdraw()
        if self._unprinted:
            self.fonts_wanted.emit(self, self._problems)

    def offer_fonts(self, offers: Sequence[FontOffer]) -> None:
        """Ask whether fonts of this computer may be used, if that is still of use."""
        if self._unprinted:
            self._fonts.offer(offers)

    @Slot()
    def _show_problems(self) -> None:
        shown = [each for each in self._problems if not self.field.is_under_way(each)]
        low = self.height() < self.fontMetrics().height() * _LOW
        self._box.set_problems(shown, 1 if low else MOST)
        self._order_stops()

    def _order_stops(self) -> None:
        """Have Tab go from the answer to what there is to see: Qt puts what is new at the end."""
        stops = self._box.stops()
        if stops == self._stops:
            return
        self._stops = stops
        before = self.field.first
        following = self.field.nextInFocusChain()
        while following is not None and following is not self.field:
            takes = following.focusPolicy() is not Qt.FocusPolicy.NoFocus  # Qt orders only those
            if takes and self.field.isAncestorOf(following):
                before = following
            following = following.nextInFocusChain()
        for each in stops:
            QWidget.setTabOrder(before, each)
            before = each

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_problems()

    @Slot()
    def _on_field_changed(self) -> None:
        """Keep what is typed in sight, where the page is too low for the whole field."""
        writing = QApplication.focusWidget()
        inner = self._scroll.widget()
        if writing is None or inner is None or not inner.isAncestorOf(writing):
            return
        cursor = writing.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        if isinstance(cursor, QRect | QRectF):
            line = cursor.toRect() if isinstance(cursor, QRectF) else cursor
            at = writing.mapTo(inner, line.bottomLeft())
            self._scroll.ensureVisible(at.x(), at.y(), 0, 2 * STEP)

    def _use_fonts(self, offers: Sequence[FontOffer]) -> None:
        self.field.first.setFocus(Qt.FocusReason.OtherFocusReason)  # the button goes
        self.fonts_chosen.emit(offers)

    @Slot(object)
    def _on_box_opened(self, problem: Problem) -> None:
        self.field.show_problem(problem)

    @Slot(object, str)
    def _on_box_decided(self, problem: Problem, deed: str) -> None:
        if deed == Deed.LEAVE_OUT:
            self.field.leave_out(problem)
        self.decided.emit(problem, deed)
        self.field.show_item(problem.item)  # the button that was pressed goes

    def _on_previous_clicked(self) -> None:
        self._move(-1)

    def _on_next_clicked(self) -> None:
        self._move(1)
