"""The structure: what a screen reader is told, in which order, and how it finds its way back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.helpers.pdf import (
    document,
    elements,
    instructions,
    marks,
    opened,
    rendered,
    report,
    structure_texts,
    typed_texts,
)
from tripdesk.domain.document import BulletList, Paragraph, Section

LONG = Paragraph("Een alinea die over meer dan een bladzijde loopt, woord voor woord. " * 150)
POINTS = BulletList(("Eerste punt.", "Tweede punt."))


def test_the_tree_has_headings_paragraphs_and_lists_in_reading_order() -> None:
    with opened(rendered(report(Paragraph("Eén."), POINTS, POINTS))) as pdf:
        kinds = [str(each.S)[1:] for each in elements(pdf)]
        points = ["L", *["LI", "Lbl", "LBody"] * 2]
        assert kinds == ["Document", "H1", "H2", "P", *points, *points]
        lists = [each for each in elements(pdf) if each.S == "/L"]
        assert all(each.A.ListNumbering == "/Disc" for each in lists)


def test_the_structure_reads_as_what_was_typed(tmp_path: Path) -> None:
    drawn = document(
        Section("a", "Wat was het doel van de reis?", (LONG, Paragraph("Kort."))),
        Section("b", "Wie heb je ontmoet?", (POINTS,)),
        Section("c", "Leeg", ()),
    )
    read = [(kind, text.strip()) for kind, text in structure_texts(rendered(drawn), tmp_path)]
    assert read == [(kind, text.strip()) for kind, text in typed_texts(drawn)]


def test_a_paragraph_over_a_page_break_is_one_element() -> None:
    with opened(rendered(report(LONG))) as pdf:
        (paragraph,) = (each for each in elements(pdf) if each.S == "/P")
        pages = [page.obj.objgen[0] for page in pdf.pages]
        assert len(pages) > 2
        assert [page for page, _ in marks(paragraph)] == pages


def test_each_mark_leads_back_to_its_element() -> None:
    with opened(rendered(report(LONG, POINTS, mark="CONCEPT"))) as pdf:
        tree: Any = pdf.Root.StructTreeRoot
        rows = dict(zip(tree.ParentTree.Nums[::2], tree.ParentTree.Nums[1::2], strict=True))
        assert tree.ParentTreeNextKey == len(pdf.pages)
        expected = {
            (page, mark): each.objgen for each in elements(pdf) for page, mark in marks(each)
        }
        found = {}
        for number, page in enumerate(pdf.pages):
            assert page.StructParents == number
            for mark, element in enumerate(rows[number]):
                found[page.obj.objgen[0], mark] = element.objgen
        assert found == expected


def test_all_that_is_drawn_is_tagged_or_an_artifact() -> None:
    with opened(rendered(report(LONG, POINTS, mark="CONCEPT"))) as pdf:
        for page in pdf.pages:
            depth, drawn = 0, 0
            for operands, operator in instructions(page):
                depth += {"BDC": 1, "EMC": -1}.get(operator, 0)
                assert depth in {0, 1}
                if operator in {"Tj", "f", "S", "Do"}:
                    drawn += 1
                    assert depth, f"{operands} {operator} stands outside"
            assert drawn


def test_the_footer_and_the_concept_mark_are_artifacts() -> None:
    with opened(rendered(report(mark="CONCEPT"))) as pdf:
        kinds = {
            str(operands[1].get("/Subtype"))
            for operands, operator in instructions(pdf.pages[0])
            if operator == "BDC" and operands[0] == "/Artifact"
        }
        assert kinds >= {"/Footer", "/Watermark"}


def test_bookmarks_lead_to_the_headings() -> None:
    drawn = document(Section("a", "Eerste kop", (LONG,)), Section("b", "Tweede kop", (POINTS,)))
    with opened(rendered(drawn)) as pdf, pdf.open_outline() as outline:
        (top,) = outline.root
        assert top.title == "Verslag"
        assert [each.title for each in top.children] == ["Eerste kop", "Tweede kop"]
        headings = [each.objgen for each in elements(pdf) if each.S in {"/H1", "/H2"}]
        entry = pdf.Root.Outlines.First
        assert entry.SE.objgen == headings[0]
        assert [entry.First.SE.objgen, entry.Last.SE.objgen] == headings[1:]
        assert entry.First.Next.objgen == entry.Last.objgen
        assert entry.Last.Dest[0].objgen == pdf.pages[-1].obj.objgen


def test_a_joiner_is_kept_in_what_is_read_aloud(tmp_path: Path) -> None:
    read = dict(structure_texts(rendered(report(Paragraph("a\u200db en c\u200cd"))), tmp_path))
    assert read["P"] == "a\u200db en c\u200cd"
