"""Pages: what belongs together stays together, whatever is written."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.pdf import document, report
from tripdesk.domain.document import Block, BulletList, Document, Paragraph, Section
from tripdesk.pdf.fonts import Weight
from tripdesk.pdf.layout import BOTTOM, PAGE_HEIGHT, TOP, Piece, PlacedLine, pieces_of, place

WORD = "woord "


def measured(text: str, weight: Weight) -> float:
    return len(text) * (560.0 if weight is Weight.BOLD else 500.0)


def laid_out(drawn: Document, top: float = TOP) -> tuple[list[Piece], list[list[PlacedLine]]]:
    pieces = pieces_of(drawn, measured)
    return pieces, place(pieces, top)


lengths = st.integers(1, 90).map(lambda count: (WORD * count).strip())
blocks = st.one_of(
    lengths.map(Paragraph), st.lists(lengths, min_size=1, max_size=12).map(tuple).map(BulletList)
)
documents = st.lists(
    st.lists(blocks, max_size=4).map(lambda found: Section("a", "Kop", tuple(found))), max_size=8
).map(lambda sections: document(*sections))


@settings(max_examples=80)
@given(documents, st.sampled_from([TOP, TOP + 52]))
def test_no_line_is_left_alone_and_no_heading_is_left_behind(drawn: Document, top: float) -> None:
    pieces, pages = laid_out(drawn, top)
    placed = [line for page in pages for line in page]
    assert [line.line for line in placed] == [line for piece in pieces for line in piece.lines]
    for page in pages:
        assert all(
            upper.baseline < lower.baseline <= PAGE_HEIGHT - BOTTOM
            for upper, lower in pairwise(page)
        )
    for before, after in pairwise(pages):
        last, first = before[-1], after[0]
        piece = pieces[last.piece]
        if piece.tag in {"H1", "H2"}:
            following = pieces[first.piece]
            assert following.tag == "H2", "a heading stays with its answer"
        if first.piece == last.piece:
            assert sum(line.piece == last.piece for line in before) >= 2
            assert sum(line.piece == first.piece for line in after) >= 2


def test_the_last_point_of_a_list_does_not_stand_alone_on_a_page() -> None:
    for count in range(20, 60):
        pieces, pages = laid_out(report(BulletList(("Punt.",) * count)))
        assert all(len(page) != 1 for page in pages)
        assert len(pieces) == count + 2


def test_a_heading_takes_more_along_than_one_point_of_one_line() -> None:
    for count in range(25, 45):
        points = BulletList(("Punt.", "woord " * 40, "Punt."))
        first = Section("a", "Kop", (Paragraph("w " * 20 * count),))
        pieces, pages = laid_out(document(first, Section("b", "Kop", (points,))))
        for page in pages[:-1]:
            last = pieces[page[-1].piece]
            assert last.text != "Punt." or last.section == 0 or page[-1].piece == len(pieces) - 1


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_a_short_paragraph_is_never_split(lines: int) -> None:
    text = " ".join(["w" * 60] * lines)
    drawn = report(*[Paragraph(text)] * 60)
    pieces, pages = laid_out(drawn)
    assert max(len(piece.lines) for piece in pieces) == lines
    for before, after in pairwise(pages):
        assert before[-1].piece != after[0].piece


def test_spaces_hang_on_what_stands_above() -> None:
    kinds: tuple[Block, ...] = (Paragraph("a"), Paragraph("b"), BulletList(("c", "d")))
    pieces = pieces_of(report(*kinds), measured)
    assert [piece.before for piece in pieces] == [0, 24, 4, 8, 8, 4]
