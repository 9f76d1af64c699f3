"""Where words stand on pages: in boxes from the left and the top of each."""

from __future__ import annotations

import io

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from tripdesk.pdf.fonts import Faces
from tripdesk.pdf.previewing import ChildPreviewer
from tripdesk.pdf.word_places import word_places
from tripdesk.services.ports.drawing import HouseStyle


def _pdf(*, turned: int = 0) -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(400, 600), invariant=True)
    canvas.drawString(100, 500, "dhr. J. Jansen")
    canvas.showPage()
    canvas.drawString(50, 300, "Niemand")
    canvas.showPage()
    canvas.drawString(50, 300, "JANSEN en Jansen")
    canvas.showPage()
    canvas.save()
    if not turned:
        return made.getvalue()
    document = pypdfium2.PdfDocument(made.getvalue())
    document[0].set_rotation(turned)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_each_place_has_a_box_on_its_page() -> None:
    found = word_places(_pdf(), "jansen")
    assert [each.page for each in found] == [0, 2, 2]
    first = found[0]
    assert 100 < first.left < first.right < 200
    assert 85 < first.top < first.bottom < 105
    assert word_places(_pdf(), "pérez") == []


def test_on_a_page_that_is_turned_it_is_where_one_sees_it() -> None:
    first = word_places(_pdf(turned=90), "jansen")[0]
    assert 495 < first.left < first.right < 515, "the page's bottom is now at its left"
    assert 100 < first.top < first.bottom < 200


def test_the_child_tells_the_same() -> None:
    previewer = ChildPreviewer(lambda: (HouseStyle(), Faces()))
    try:
        assert list(previewer.places(_pdf(), "jansen")) == word_places(_pdf(), "jansen")
    finally:
        previewer.close()
