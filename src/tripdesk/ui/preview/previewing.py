"""What previews share while the window lives: who draws them, and how one likes to see them.

A panel comes and goes with its guide; the thread and the child that draw stay.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from tripdesk.domain.document import Document
from tripdesk.domain.errors import KnownError
from tripdesk.services.ports.pages import Picture, PreviewedReport, WordPlace
from tripdesk.ui.archive.asking import Asking
from tripdesk.ui.remembered import Remembered

if TYPE_CHECKING:
    from tripdesk.services.ports.pages import Previewer

_REPORT = 0
_PLACES = 1
_FIRST_PAGE = 2
_HIDDEN, _SHOWN = "hidden", "shown"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A report as its pages, with the picture of the page that was asked for."""

    document: Document | None
    """None of a PDF that is kept."""
    report: PreviewedReport
    scale: float
    image: QImage


class Previewing(QObject):
    """Asks for pages off the screen's thread; an older question gives way to a newer one."""

    def __init__(self, previewer: Previewer, remembered: Remembered, parent: QObject) -> None:
        super().__init__(parent)
        self._previewer, self._remembered = previewer, remembered
        self._asking = Asking(self)
        self._pages: set[int] = set()

    @property
    def wanted(self) -> bool:
        """Whether one wants to see the report beside the question."""
        return self._remembered.text("preview", _SHOWN) != _HIDDEN

    def want(self, *, shown: bool) -> None:
        """Remember whether one wants to see it."""
        self._remembered.keep("preview", _SHOWN if shown else _HIDDEN)

    @property
    def zoom(self) -> int:
        """The size of the pages in per cent; 0 is as wide as there is room."""
        return self._remembered.number("preview_zoom", 0)

    def keep_zoom(self, zoom: int) -> None:
        """Remember the size of the pages."""
        self._remembered.keep("preview_zoom", zoom)

    def ask_report(
        self,
        make: Callable[[], Document],
        key: str,
        scale: float,
        done: Callable[[Drawn], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Have a report drawn; what was asked before of another state of it is dropped."""
        self._forget_pages()
        self._asking.ask(_REPORT, partial(self._draw, make, key, scale), done, failed)

    def ask_kept(
        self,
        pdf: bytes,
        scale: float,
        done: Callable[[Drawn], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Have the pages of a PDF that is there already."""
        self._forget_pages()
        self._asking.drop(_PLACES)
        self._asking.ask(_REPORT, partial(self._open, pdf, scale), done, failed)

    def ask_page(
        self,
        pdf: bytes,
        number: int,
        scale: float,
        done: Callable[[QImage], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Have one more page of it."""
        self._pages.add(number)
        work = partial(self._picture, pdf, number, scale)
        self._asking.ask(_FIRST_PAGE + number, work, done, failed)

    def ask_places(
        self,
        pdf: bytes,
        words: str,
        done: Callable[[tuple[WordPlace, ...]], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Have it told where words stand on its pages."""
        self._asking.ask(_PLACES, partial(self._previewer.places, pdf, words), done, failed)

    def _forget_pages(self) -> None:
        for number in self._pages:
            self._asking.drop(_FIRST_PAGE + number)
        self._pages.clear()

    @property
    def busy(self) -> bool:
        """Whether a page is still to come."""
        return self._asking.busy

    def stop(self) -> None:
        """End the thread, and the child that draws."""
        self._asking.stop()
        self._previewer.close()

    # On the asking thread ----------------------------------------------------------------------

    def _draw(self, make: Callable[[], Document], key: str, scale: float) -> Drawn:
        document = make()
        report = self._previewer.preview(document, key, scale)
        return Drawn(document, report, scale, _image(report.picture))

    def _open(self, pdf: bytes, scale: float) -> Drawn:
        report = self._previewer.kept(pdf, scale)
        return Drawn(None, report, scale, _image(report.picture))

    def _picture(self, pdf: bytes, number: int, scale: float) -> QImage:
        return _image(self._previewer.page(pdf, number, scale))


def _image(picture: Picture) -> QImage:
    """Return pixels of its own: what Qt is given here, it would not keep alive."""
    width, height = picture.width, picture.height
    return QImage(picture.pixels, width, height, 4 * width, QImage.Format.Format_RGB32).copy()
