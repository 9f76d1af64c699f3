"""The check page as often as it is opened, and the fonts that would mend what it finds missing."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from tripdesk.domain.errors import KnownError
from tripdesk.domain.privacy import Decision
from tripdesk.domain.problems import Problem
from tripdesk.ui.guide.check_page import CheckActions, CheckPage
from tripdesk.ui.guide.font_help import FontHelp
from tripdesk.ui.guide.writing import Writing

if TYPE_CHECKING:
    from tripdesk.services.ports.fonts import FontOffer


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways from the check page; `go` takes a question's key and a problem or none."""

    go: Callable[[str, Problem | None], None]
    move: Callable[[int], None]
    view: Callable[[], object]
    finalise: Callable[[], object]
    reconsider: Callable[[Decision], object]


class Checking(QObject):
    """Makes the page of a report as it is now; belongs to the guide of that report."""

    looked_anew = Signal()
    """Told when a font is there: what was missing was looked at again."""
    outdated = Signal()
    """Told when the page that is open is to be made again."""
    failed = Signal(object)

    def __init__(self, writing: Writing, fonts: FontHelp | None, parent: QObject) -> None:
        super().__init__(parent)
        self._writing, self._fonts = writing, fonts
        self._page: Callable[[], CheckPage | None] = lambda: None
        if fonts is not None:
            fonts.offered.connect(self._on_fonts_offered)
            fonts.taken_over.connect(self.look_anew)
            fonts.failed.connect(self._on_fonts_failed)

    def page(self, ways: Ways) -> CheckPage:
        """Return the page, made anew; from now on an empty answer is a thing to mend."""
        writing = self._writing
        writing.late = True
        writing.look_at_all()
        problems = writing.problems()
        if self._fonts is not None:
            self._fonts.look(problems)
        actions = CheckActions(
            ways.go,
            partial(ways.move, -1),
            ways.view,
            ways.finalise,
            ways.reconsider,
            self._use_fonts,
        )
        form, document = writing.form, writing.drawing()()
        page = CheckPage(form, document, problems, actions, writing.decided())
        self._page = weakref.ref(page)  # it knows the guide, which knows this
        return page

    def _open(self) -> CheckPage | None:
        page = self._page()
        return page if page is not None and isValid(page) else None

    def _use_fonts(self, offers: Sequence[FontOffer]) -> None:
        if self._fonts is not None:
            self._fonts.use(offers)

    @Slot(object)
    def _on_fonts_offered(self, offers: Sequence[FontOffer]) -> None:
        page = self._open()
        if page is not None:
            page.offer_fonts(offers)

    @Slot()
    def look_anew(self) -> None:
        """Look again at what was missing: a font is there."""
        self._writing.look_anew()
        self.looked_anew.emit()
        if self._open() is not None:
            self.outdated.emit()

    @Slot(object)
    def _on_fonts_failed(self, error: KnownError) -> None:
        if self._open() is not None:
            self.outdated.emit()  # the page that is made anew asks again
        self.failed.emit(error)
