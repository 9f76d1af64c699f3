"""In an answer longer than the view, the pages are looked at where one types."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tripdesk.domain.document import BulletList, Document, Paragraph, Section
from tripdesk.ui.preview.changes import changed_at
from tripdesk.ui.preview.pages_view import PagesView
from tripdesk.ui.preview.sheets import A4


def document(*items: str) -> Document:
    purpose = Section("purpose", "Doel", (Paragraph("Spreken."),))
    met = Section("met", "Wie?", (BulletList(items),) if items else ())
    return Document("nl-NL", "Verslag", (purpose, met), "", "{page}")


@pytest.mark.parametrize(
    ("before", "after", "at"),
    [
        (document("abc"), document("abc"), None),
        (None, document("abc"), None),
        (document("abc"), document("abc", "d"), 3 / 5),
        (document("abc", "d"), document("abc"), 1.0),
        (document("abc", "d"), document("xbc", "d"), 0.0),
        (document("abc"), document(), 0.0),
    ],
)
def test_the_first_change_of_a_section(
    before: Document | None, after: Document, at: float | None
) -> None:
    assert changed_at(before, after, "met") == at
    assert changed_at(before, after, "purpose") is None


def test_a_long_section_is_shown_where_it_was_changed(qtbot: QtBot) -> None:
    view = PagesView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    QApplication.processEvents()
    view.set_pages((A4, A4, A4))
    begin, end, bar = (0, 400.0), (2, 700.0), view.verticalScrollBar()
    view.show_between(begin, end)
    heading = bar.value()
    assert 0 < heading < view.sheets.rects[0].bottom()
    view.show_between(begin, end, 0.9)
    assert view.page() == 2
    there = bar.value()
    view.show_between(begin, end, 0.91)
    assert bar.value() == there  # it is in sight: nothing moves
    assert not view.moved_by_hand
    view.show_between(begin, end)
    assert bar.value() == heading
    view.show_between((2, 100.0), (2, 150.0))
    assert bar.value() == view.sheets.rects[2].top()
