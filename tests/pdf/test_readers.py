"""What pdftotext cannot read back, in whatever order it is drawn: the smallest lines.

Each sign stands where it belongs, as a step of its own, and the signs from right to left are drawn
in each order there is. None reads as typed, so the fault is the reader's (it sorts by place, and
turns round what it takes for one stretch). The structure tree, `ActualText` and pdfium have these
lines right all the same: `test_reading_back.py`.
"""

from __future__ import annotations

import itertools
import unicodedata
from pathlib import Path

import pytest

from tests.helpers.fonts import all_faces
from tests.helpers.pdf import DAY, poppler_words
from tripdesk.pdf.archival import Facts
from tripdesk.pdf.embedding import Sign
from tripdesk.pdf.fonts import Weight
from tripdesk.pdf.layout import PAGE_HEIGHT, PAGE_WIDTH
from tripdesk.pdf.report_file import ReportFile
from tripdesk.pdf.shaping import runs
from tripdesk.pdf.truetype import TrueTypeFace

Piece = tuple[TrueTypeFace, str | Sign, float]
FACES = all_faces()


def pieces_of(text: str, *, rtl: bool) -> tuple[list[Piece], list[Piece]]:
    """Return what is drawn from left to right, and the signs from right to left, a place each."""
    along: list[Piece] = []
    against: list[Piece] = []
    for run in runs(FACES, text, Weight.REGULAR, rtl=rtl):
        if not run.signs:
            along.append((run.face, run.visual, run.left))
        for each in run.signs:
            sign = Sign(each.sign.form, each.sign.meaning)
            against.append((run.face, sign, run.left + each.left))
    return along, against


def page_with(pieces: list[Piece]) -> bytes:
    file = ReportFile(PAGE_WIDTH, PAGE_HEIGHT)
    page = file.begin_page()
    with page.tagged(file.tree.element("P")):
        for face, drawn, left in pieces:
            page.text(file.face(face), 10, 80 + left / 100, 700, drawn)
    return file.finished(Facts("Regel", "nl-NL", DAY), [], None, None)


def words(found: list[str]) -> list[str]:
    return [unicodedata.normalize("NFC", each) for each in found]


@pytest.mark.parametrize(
    ("text", "rtl"),
    [
        pytest.param("in א, ב en", False, id="a comma between two names"),
        pytest.param("in א 20 en", False, id="a number behind a name"),
        pytest.param("אב cd efg hij", True, id="Latin words in a line from right to left"),
    ],
)
def test_no_order_of_drawing_makes_pdftotext_read(text: str, tmp_path: Path, *, rtl: bool) -> None:
    along, against = pieces_of(text, rtl=rtl)
    for order in itertools.permutations(against):
        for pieces in ([*along[:1], *order, *along[1:]], [*order, *along]):
            assert words(poppler_words(page_with(pieces), tmp_path)) != text.split()
