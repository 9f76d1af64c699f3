"""The panel right of the question: what the official report will be, at the question at hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from typing_extensions import override

from tripdesk.domain.document import Document
from tripdesk.domain.errors import KnownError
from tripdesk.services.ports.drawing import SectionPlace
from tripdesk.ui.parts import STEP, button, column, label, row
from tripdesk.ui.preview.changes import changed_at
from tripdesk.ui.preview.pages_view import SIZES, PagesView
from tripdesk.ui.preview.previewing import Drawn, Previewing

PAUSE = 40
"""Milliseconds without a key, after which the pages are drawn anew."""

PATIENCE = 400
"""Milliseconds after which they are, though one types on without a pause."""


class PreviewPanel(QWidget):
    """Follows what is typed while it is shown; hidden, it asks for nothing."""

    drawn = Signal()
    """The pages are those of what was typed last."""
    left = Signal()
    """One wants to go back to the question, where there is no room for both."""

    def __init__(self, previewing: Previewing) -> None:
        super().__init__()
        self.setObjectName("preview")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._previewing = previewing
        self._make: Callable[[], Document] | None = None
        self._asked: Callable[[], Document] | None = None
        self._pdf = b""
        self._places: tuple[SectionPlace, ...] = ()
        self._document: Document | None = None
        self._key = ""
        self._width = 1
        self.setMinimumWidth(1)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._on_pause_timeout)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._on_pause_timeout)
        self.view = PagesView()
        self.view.set_zoom(previewing.zoom)
        self._build()
        self.view.picture_wanted.connect(self._on_view_picture_wanted)
        self.view.moved.connect(self._on_view_moved)
        self.view.zoomed.connect(self._on_view_zoomed)
        self._on_view_moved()
        self._on_view_zoomed()

    def _build(self) -> None:
        self._count = label("", "quiet")
        self._count.setWordWrap(False)
        self._smaller = self._sign("minus", self.tr("Smaller pages"), partial(self._enlarge, -1))
        self._larger = self._sign("plus", self.tr("Larger pages"), partial(self._enlarge, 1))
        self._size = button("", self._fit, "tool")
        self._size.setToolTip(self.tr("As wide as there is room"))
        self._failure = label("", "quiet")
        self._again = button(self.tr("Try again"), self._try_again, "link")
        self._back = button(self.tr("Back to the question"), self.left.emit, "", "back")
        title = label(self.tr("This is how the report will look"), "heading")
        title.setBuddy(self.view.sheets)
        head = row(gap=0)
        head.addWidget(title, 1)
        for each in (self._count, self._smaller, self._size, self._larger):
            head.addWidget(each)
        told = self._told = QWidget()
        line = row(told)
        line.addWidget(self._failure, 1)
        line.addWidget(self._again)
        told.hide()
        self._back.hide()
        layout = column(self)
        layout.setContentsMargins(2 * STEP, 2 * STEP, STEP, 2 * STEP)
        layout.addLayout(head)
        layout.addWidget(told)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self.view.sheets.setAccessibleDescription(
            self.tr("Arrow keys and Page Up and Page Down scroll; plus, minus and 0 set the size.")
        )

    def _sign(self, sign: str, words: str, do: Callable[[], object]) -> QWidget:
        made = button("", do, "tool", sign)
        made.setAccessibleName(words)
        made.setToolTip(words)
        return made

    # What is shown -------------------------------------------------------------------------------

    def follow(self, make: Callable[[], Document]) -> None:
        """Show the document that `make` gives, once no key is pressed for a moment.

        It is called on another thread: it may use what does not change only.
        """
        self._make = make
        if self.isVisible():
            self._pause.start()
            if not self._patience.isActive():
                self._patience.start()

    def go(self, key: str) -> None:
        """Show the section of a question."""
        if key != self._key:
            self._key = key
            self.show_section()
            self.view.look()

    def take(self, width: int) -> None:
        """Be so wide where there is room; a window may always be made narrower."""
        self._width = width
        self.setMaximumWidth(width)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width, super().sizeHint().height())

    def show_alone(self, *, alone: bool) -> None:
        """Offer the way back to the question, where the panel takes its place."""
        self._back.setVisible(alone)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab reaches here, in order."""
        return (
            self._smaller, self._size, self._larger, self._again, self.view.sheets, self._back
        )  # fmt: skip

    @property
    def is_waiting(self) -> bool:
        """Whether a pause in typing is waited for."""
        return self._pause.isActive()

    def count_words(self) -> str:
        """Return which page is shown, and of how many."""
        return self._count.text()

    def size_words(self) -> str:
        """Return how large the pages are shown."""
        return self._size.text()

    def failure_words(self) -> str:
        """Return what is said of a failure; nothing where there is none."""
        return self._failure.text() if self._told.isVisible() else ""

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._make is not self._asked:
            self._pause.start()

    @Slot()
    def _on_pause_timeout(self) -> None:
        self._patience.stop()
        if self._make is None or not self.isVisible():
            return
        self._asked = self._make
        done = partial(self._show, self._make)
        self._previewing.ask_report(
            self._make, self._key, self.view.scale(), done, self._show_failure
        )

    def _show(self, made: Callable[[], Document], drawn: Drawn) -> None:
        if not isValid(self):
            return
        assert drawn.document is not None, "the pages here are made of answers"
        report = drawn.report
        first, by_hand = not self._pdf, self.view.moved_by_hand
        self._pdf, self._places = report.pdf, report.places
        before, self._document = self._document, drawn.document
        self._told.hide()
        self.view.set_pages(report.sizes)
        self.view.set_picture(report.page, drawn.image, drawn.scale)
        if first or not by_hand:
            self.show_section(changed_at(before, drawn.document, self._key))
        self.view.look()
        if made is self._make:
            self.drawn.emit()

    @Slot()
    def show_section(self, changed: float | None = None) -> None:
        """Have the whole section in sight, or where it was changed, or its beginning."""
        for number, each in enumerate(self._places):
            if each.key == self._key:
                after = self._places[number + 1] if number + 1 < len(self._places) else None
                end = None if after is None else (after.page, after.top)
                self.view.show_between((each.page, each.top), end, changed)

    def _show_failure(self, error: KnownError) -> None:
        if not isValid(self):
            return
        slow = error.code == "pdf.too_slow"
        self._failure.setText(
            self.tr("The pages take too long to draw. What you type is kept.")
            if slow
            else self.tr("The pages could not be drawn. What you type is kept.")
        )
        self._told.show()

    @Slot(int, float)
    def _on_view_picture_wanted(self, number: int, scale: float) -> None:
        if self._pdf and self.isVisible():
            done = partial(self._show_picture, self._pdf, number, scale)
            self._previewing.ask_page(self._pdf, number, scale, done, self._show_failure)

    def _show_picture(self, pdf: bytes, number: int, scale: float, image: QImage) -> None:
        if isValid(self) and pdf is self._pdf:
            self.view.set_picture(number, image, scale)

    # What the buttons do -----------------------------------------------------------------------

    def _try_again(self) -> None:
        self.view.sheets.setFocus()  # the button goes
        self._told.hide()
        self._on_pause_timeout()

    def _enlarge(self, steps: int) -> None:
        self.view.enlarge(steps)

    def _fit(self) -> None:
        self.view.set_zoom(0)

    @Slot()
    def _on_view_moved(self) -> None:
        page, pages = self.view.page() + 1, self.view.pages()
        self._count.setText(f"{page} / {pages}")
        words = self.tr("Page {page} of {pages}").format(page=page, pages=pages)
        self._count.setAccessibleName(words)
        name = self.tr("The report as it will be, page {page} of {pages}")
        self.view.sheets.setAccessibleName(name.format(page=page, pages=pages))

    @Slot()
    def _on_view_zoomed(self) -> None:
        now = self.view.per_cent()
        self._previewing.keep_zoom(self.view.zoom)
        self._size.setText(f"{now} %")
        words = self.tr("Size {size} %: as wide as there is room").format(size=now)
        self._size.setAccessibleName(words)
        self._smaller.setEnabled(now > SIZES[0])
        self._larger.setEnabled(now < SIZES[-1])
