"""What pdftotext cannot read back, whatever is drawn: the smallest lines.

It sorts by place, and goes over a page in one direction. What it takes for a number (a comma and a
full stop among them) it leaves where it stands. So punctuation right behind a name and a number is
on its wrong side in either direction; and of a sentence from right to left with its full stop, and
a name in brackets in a Dutch one, on one page only one comes out. The structure tree, `ActualText`
and pdfium have these lines right all the same: `test_reading_back.py`.
"""

from __future__ import annotations

import itertools
import unicodedata
from pathlib import Path

import pytest

from tests.helpers.fonts import all_faces
from tests.helpers.pdf import DAY, pdfium_words, poppler_words, report
from tripdesk.domain.document import Paragraph
from tripdesk.pdf import rendering
from tripdesk.pdf.archival import Facts
from tripdesk.pdf.embedding import Sign
from tripdesk.pdf.fonts import Weight
from tripdesk.pdf.layout import PAGE_HEIGHT, PAGE_WIDTH
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.pdf.report_file import ReportFile
from tripdesk.pdf.shaping import runs
from tripdesk.pdf.truetype import TrueTypeFace

Piece = tuple[TrueTypeFace, str | Sign, float]
FACES = all_faces()


def pieces_of(text: str) -> list[Piece]:
    """Return what is drawn, a place each."""
    found: list[Piece] = []
    for run in runs(FACES, text, Weight.REGULAR):
        if not run.signs:
            found.append((run.face, run.visual, run.left))
        found += ((run.face, each.sign, run.left + each.left) for each in run.signs)
    return found


def page_with(pieces: list[Piece], others: str) -> bytes:
    """Return a page with these, and letters that give it a direction."""
    file = ReportFile(PAGE_WIDTH, PAGE_HEIGHT)
    page = file.begin_page()
    with page.tagged(file.tree.element("P")):
        for face, drawn, left in pieces:
            page.text(file.face(face), 10, 80 + left / 100, 700, drawn)
        for run in runs(FACES, others, Weight.REGULAR):
            for each in run.signs:
                page.text(file.face(run.face), 10, 80 + each.left / 100, 500, each.sign)
    return file.finished(Facts("Regel", "nl-NL", DAY), [], None, None)


def words(found: list[str]) -> list[str]:
    return [unicodedata.normalize("NFC", each) for each in found]


@pytest.mark.parametrize("others", ["", "שלוםעולם"])
def test_no_order_of_drawing_has_a_comma_behind_a_name_and_a_number(
    others: str, tmp_path: Path
) -> None:
    text = "in א 20, en"
    for pieces in itertools.permutations(pieces_of(text)):
        found = words(poppler_words(page_with(list(pieces), others), tmp_path))
        assert found[:4] != text.split()


@pytest.mark.parametrize(("reversed_page", "right"), [(False, 1), (True, 0)])
def test_of_two_directions_on_a_page_poppler_has_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *, reversed_page: bool, right: int
) -> None:
    monkeypatch.setattr(rendering, "is_reversed", lambda _: reversed_page)
    texts = ["אב גד.", "ze is in (הו) en"]
    drawn = report(*map(Paragraph, texts))
    pdf = ReportLabRenderer(faces=FACES).render(drawn, day=DAY)
    found = " ".join(words(poppler_words(pdf, tmp_path)))
    assert texts[right] in found
    assert texts[1 - right] not in found
    assert " ".join(words(pdfium_words(pdf))) == " ".join(["Verslag Opbrengst", *texts])
