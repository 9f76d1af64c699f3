"""The preview's pages are those of the report itself, drawn in a child that may fall."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.fonts import HEBREW
from tripdesk.domain.document import BulletList, Document, Paragraph, Section
from tripdesk.domain.errors import KnownError
from tripdesk.pdf.child import DocumentChild
from tripdesk.pdf.document_json import from_json, to_json
from tripdesk.pdf.fonts import Faces
from tripdesk.pdf.previewing import ChildPreviewer
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.ports.drawing import HouseStyle

LONG = Section("met", "Wie heb je ontmoet?", (BulletList(("Iemand van de gemeente.",) * 40),))
LAST = Section("results", "Opbrengst", (Paragraph("Veel geleerd."),))
DOCUMENT = Document("nl-NL", "Verslag", (LONG, LAST), "Bern", "{page} van {pages}", "CONCEPT")
STYLE = HouseStyle("Gemeente Bern", accent="#123456")

texts = st.text(st.characters(exclude_categories=["Cs"]))
blocks = st.builds(Paragraph, texts) | st.builds(
    BulletList, st.lists(texts, min_size=1, max_size=4).map(tuple)
)
sections = st.builds(Section, texts, texts, st.lists(blocks, max_size=3).map(tuple))
documents = st.builds(
    Document, texts, texts, st.lists(sections, max_size=3).map(tuple), texts, texts, texts
)


@given(documents)
def test_a_document_arrives_as_it_was_sent(document: Document) -> None:
    assert from_json(to_json(document)) == document


@pytest.fixture(name="previewer")
def previewer_fixture() -> Iterator[ChildPreviewer]:
    made = ChildPreviewer(lambda: (STYLE, Faces()))
    yield made
    made.close()


def test_the_pages_are_those_of_the_report(previewer: ChildPreviewer) -> None:
    seen = previewer.preview(DOCUMENT, "results", 0.5)
    drawn = ReportLabRenderer(STYLE).render_pages(DOCUMENT, day=date(2000, 1, 1))
    assert seen.pdf == drawn.pdf
    assert seen.places == drawn.places
    assert len(seen.sizes) == seen.places[-1].page + 1 == 2
    assert seen.page == 1
    assert seen.picture == previewer.page(seen.pdf, 1, 0.5)
    assert seen.picture != previewer.page(seen.pdf, 0, 0.5)
    assert (seen.picture.width, seen.picture.height) == (298, 421)


def test_an_unknown_section_shows_the_first_page(previewer: ChildPreviewer) -> None:
    assert previewer.preview(DOCUMENT, "", 0.2).page == 0


def test_after_a_fall_the_next_one_is_drawn() -> None:
    fallen = ChildPreviewer(
        lambda: (STYLE, Faces()), DocumentChild((sys.executable, "-c", "raise SystemExit(3)"))
    )
    with pytest.raises(KnownError, match=r"pdf\.child_fell"):
        fallen.preview(DOCUMENT, "met", 0.2)
    fallen.close()
    fallen.child = DocumentChild()
    assert fallen.preview(DOCUMENT, "met", 0.2).page == 0
    fallen.close()


def test_a_fault_of_ours_is_a_sentence_too(previewer: ChildPreviewer) -> None:
    broken = Document("nl-NL", "Verslag", (LAST,), "Bern", "{nothing}")
    with pytest.raises(KnownError, match=r"pdf\.child_fell"):
        previewer.preview(broken, "results", 0.2)
    assert previewer.preview(DOCUMENT, "met", 0.2).page == 0


def test_a_font_taken_over_is_used_from_then_on() -> None:
    faces = Faces()
    hebrew = Section("results", "Opbrengst", (Paragraph("שלום"),))
    document = Document("nl-NL", "Verslag", (hebrew,), "Bern", "{page} van {pages}")
    previewer = ChildPreviewer(lambda: (STYLE, faces))
    with pytest.raises(KnownError, match=r"pdf\.character_missing"):
        previewer.preview(document, "results", 0.2)
    faces.add(HEBREW)
    assert previewer.preview(document, "results", 0.2).page == 0
    previewer.close()
