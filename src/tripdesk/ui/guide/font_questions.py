"""The question about fonts beneath the answer that needs one, as on the check page."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from tripdesk.domain.errors import KnownError
from tripdesk.domain.problems import Problem
from tripdesk.ui.guide.font_help import FontHelp
from tripdesk.ui.guide.question_page import QuestionPage

if TYPE_CHECKING:
    from tripdesk.services.ports.fonts import FontOffer


class FontQuestions(QObject):
    """Belongs to the guide of one report; the page that was in want last is the one that asks."""

    taken_over = Signal()
    """Told when a font is there: what was missing is to be looked at again."""
    failed = Signal(object)

    def __init__(self, fonts: FontHelp, parent: QObject) -> None:
        super().__init__(parent)
        self._fonts = fonts
        self._page: Callable[[], QuestionPage | None] = lambda: None
        fonts.offered.connect(self._on_fonts_offered)
        fonts.taken_over.connect(self.taken_over)
        fonts.failed.connect(self._on_fonts_failed)

    def attend(self, page: QuestionPage) -> None:
        """Look for fonts whenever this page shows characters that no font has."""
        page.fonts_wanted.connect(self._on_page_fonts_wanted)
        page.fonts_chosen.connect(self._fonts.use)
        page.want_fonts()

    @Slot(object, object)
    def _on_page_fonts_wanted(self, page: QuestionPage, problems: Sequence[Problem]) -> None:
        self._page = weakref.ref(page)
        self._fonts.look(problems)

    @Slot(object)
    def _on_fonts_offered(self, offers: Sequence[FontOffer]) -> None:
        page = self._page()
        if page is not None and isValid(page):
            page.offer_fonts(offers)

    @Slot(object)
    def _on_fonts_failed(self, error: KnownError) -> None:
        page = self._page()
        if page is not None and isValid(page):
            page.want_fonts()  # the question is asked again
        self.failed.emit(error)
