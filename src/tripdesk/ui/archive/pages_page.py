"""The report's pages in the detail pane: the PDF that is kept, or those a concept would have.

Drawn while one looks at them only, in the process that draws the guide's preview.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

from tripdesk.domain.document import Document
from tripdesk.domain.errors import KnownError
from tripdesk.services.ports.pages import WordPlace
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.parts import button, column, label, row
from tripdesk.ui.preview.pages_view import SIZES, PagesView
from tripdesk.ui.preview.previewing import Drawn, Previewing

Shown = Document | bytes | str
"""What there is to show: the answers of a concept, a PDF, or an original that is a text."""


class PagesPage(QWidget):
    """Asks for what it shows once it is shown itself."""

    wanted = Signal()
    """The report at hand is to be given by `show_content`."""

    def __init__(self, previewing: Callable[[], Previewing | None]) -> None:
        super().__init__()
        self._get_previewing = previewing
        self._pdf, self._sought = b"", ""
        self._stale = True
        self.view, self._text = PagesView(), QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("The original, a text"))
        self._said = label("", "quiet")
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._count = label("", "quiet")
        self._count.setWordWrap(False)
        self._smaller = self._sign("minus", self.tr("Smaller pages"), -1)
        self._larger = self._sign("plus", self.tr("Larger pages"), 1)
        self._head = QWidget()
        head = row(self._head, gap=0)
        head.addWidget(self._count, 1)
        head.addWidget(self._smaller)
        head.addWidget(self._larger)
        layout = column(self)
        layout.addWidget(self._head)
        layout.addWidget(self._said)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._text, 1)
        self.view.picture_wanted.connect(self._on_view_picture_wanted)
        self.view.moved.connect(self._on_view_moved)
        self.view.zoomed.connect(self._on_view_moved)
        self.clear()

    def _sign(self, sign: str, words: str, steps: int) -> QWidget:
        made = button("", partial(self._enlarge, steps), "tool", sign)
        made.setAccessibleName(words)
        made.setToolTip(words)
        return made

    def _enlarge(self, steps: int) -> None:
        self.view.enlarge(steps)

    # What is shown -------------------------------------------------------------------------------

    def clear(self) -> None:
        """Show nothing; what comes next is asked for when one looks."""
        self._pdf, self._stale = b"", True
        self._show(None, self.tr("The pages are on their way…"))

    def seek(self, words: str) -> None:
        """Mark these words on the pages that come."""
        self._sought = words

    def renew(self) -> None:
        """Ask again for the report at hand: it may be another state of it."""
        self._stale = True
        if self.isVisible():
            self._ask()

    def show_content(self, content: Shown) -> None:
        """Show what the report at hand is."""
        previewing = self._get_previewing()
        if isinstance(content, str):
            self._text.setPlainText(content)
            self._show(self._text, "")
            self._mark_text()
        elif previewing is None:
            self._show(None, self.tr("Nothing here draws pages."))
        elif isinstance(content, bytes):
            previewing.ask_kept(content, self.view.scale(), self._show_pages, self.show_failure)
        else:
            previewing.ask_report(
                lambda: content, "", self.view.scale(), self._show_pages, self.show_failure
            )

    @property
    def saying(self) -> str:
        """What it says in place of pages."""
        return self._said.text()

    def show_failure(self, error: KnownError) -> None:
        """Say why there are no pages."""
        if isValid(self):
            self._show(None, error_sentence(error))

    def _show_pages(self, drawn: Drawn) -> None:
        if not isValid(self):
            return
        self._pdf = drawn.report.pdf
        self._show(self.view, "")
        self.view.set_pages(drawn.report.sizes)
        self.view.set_picture(drawn.report.page, drawn.image, drawn.scale)
        self.view.verticalScrollBar().setValue(0)
        self._on_view_moved()
        self.view.look()
        previewing = self._get_previewing()
        if self._sought and drawn.document is None and previewing is not None:
            done = partial(self._show_places, self._pdf)
            previewing.ask_places(self._pdf, self._sought, done, self.show_failure)

    def _show_places(self, pdf: bytes, places: Sequence[WordPlace]) -> None:
        """Mark where the words stand on the pages, and go to the first."""
        if isValid(self) and pdf is self._pdf:
            self.view.mark(places)

    def _mark_text(self) -> None:
        if self._sought:
            from tripdesk.ui.archive import marking  # noqa: PLC0415 - for who looks for a name

            found = marking.mark(self, self._sought)
            if found is not None:
                marking.bring(found, self._sought)

    def _show(self, what: QWidget | None, words: str) -> None:
        self._head.setVisible(what is self.view)
        for each in (self.view, self._text):
            each.setVisible(what is each)
        self._said.setText(words)
        self._said.setVisible(bool(words))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._ask()

    def _ask(self) -> None:
        self._stale = False
        self.wanted.emit()

    @Slot(int, float)
    def _on_view_picture_wanted(self, number: int, scale: float) -> None:
        previewing = self._get_previewing()
        if self._pdf and previewing is not None and self.view.isVisible():
            done = partial(self._show_picture, self._pdf, number, scale)
            previewing.ask_page(self._pdf, number, scale, done, self.show_failure)

    def _show_picture(self, pdf: bytes, number: int, scale: float, image: QImage) -> None:
        if isValid(self) and pdf is self._pdf:
            self.view.set_picture(number, image, scale)

    @Slot()
    def _on_view_moved(self) -> None:
        page, pages = self.view.page() + 1, self.view.pages()
        self._count.setText(f"{page} / {pages}")
        words = self.tr("Page {page} of {pages}").format(page=page, pages=pages)
        self._count.setAccessibleName(words)
        name = self.tr("The report's pages, page {page} of {pages}")
        self.view.sheets.setAccessibleName(name.format(page=page, pages=pages))
        now = self.view.per_cent()
        self._smaller.setEnabled(now > SIZES[0])
        self._larger.setEnabled(now < SIZES[-1])
