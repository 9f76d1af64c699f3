"""Who draws the pages here: at once, late or not at all, as a test asks."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tripdesk.domain.document import BulletList, Document
from tripdesk.domain.errors import KnownError
from tripdesk.services.ports.drawing import SectionPlace
from tripdesk.services.ports.pages import Picture, PreviewedReport
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.preview.beside import Beside
from tripdesk.ui.preview.sheets import A4

LAST_OF_PAGE = 4
"""The sections after these stand on the second page."""


@dataclass
class Drawer:
    """Draws white pages, sections 150 points apart; keeps what it was asked."""

    documents: list[Document] = field(default_factory=list)
    pages: list[tuple[int, float]] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)
    failing: KnownError | None = None
    closed: bool = False

    def preview(self, document: Document, key: str, scale: float) -> PreviewedReport:
        self.documents.append(document)
        self.gate.wait(10)
        if self.failing is not None:
            raise self.failing
        places = tuple(
            SectionPlace(each.key, number // LAST_OF_PAGE, 100 + 150.0 * (number % LAST_OF_PAGE))
            for number, each in enumerate(document.sections)
        )
        page = next((each.page for each in places if each.key == key), 0)
        return PreviewedReport(b"%PDF", places, (A4, A4), page, self._picture(scale))

    def kept(self, pdf: bytes, scale: float) -> PreviewedReport:
        return PreviewedReport(pdf, (), (A4,), 0, self._picture(scale))

    def page(self, pdf: bytes, number: int, scale: float) -> Picture:
        assert pdf == b"%PDF"
        self.pages.append((number, scale))
        return self._picture(scale)

    def close(self) -> None:
        self.closed = True

    @staticmethod
    def _picture(scale: float) -> Picture:
        width, height = (round(side * scale) for side in A4)
        return Picture(width, height, b"\xff" * (4 * width * height))

    def points(self) -> list[tuple[str, ...]]:
        """Return the points that were met in each document that was asked for."""
        return [
            tuple(
                item
                for section in document.sections
                if section.key == "meetings"
                for block in section.blocks
                if isinstance(block, BulletList)
                for item in block.items
            )
            for document in self.documents
        ]


@pytest.fixture
def drawer() -> Drawer:
    made = Drawer()
    made.gate.set()
    return made


@pytest.fixture
def previewer(drawer: Drawer) -> Callable[[], Drawer]:
    return lambda: drawer


@pytest.fixture
def opened(
    open_window: Callable[[], MainWindow], example: str, qtbot: QtBot
) -> Callable[[int, int], Beside]:
    """Give a function that opens the reference report in a window of a size, at question 5."""

    def show(width: int, height: int) -> Beside:
        window = open_window()
        window.setWindowState(window.windowState() & ~window.windowState().WindowMaximized)
        window.resize(width, height)
        qtbot.waitUntil(lambda: window.width() == width)
        window.open_report(example)
        assert window.guide is not None
        window.guide.go("meetings")
        beside = window.guide.preview
        assert beside is not None
        QApplication.processEvents()
        return beside

    return show
