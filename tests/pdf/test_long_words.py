"""Words that are wider than a line: drawn on several, and one word to who reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.fonts import all_faces
from tests.helpers.pdf import (
    DATA,
    DAY,
    faults,
    instructions,
    misread,
    opened,
    pdfium_words,
    poppler_words,
    rendered,
    report,
    structure_texts,
)
from tripdesk.domain.document import BulletList, Paragraph
from tripdesk.pdf.rendering import ReportLabRenderer

ADDRESS = "https://www.denhaag.nl/nl/bestuur/dienstreizen/verslag-2020-van-de-reis-naar-bern.pdf?taal=nl&versie=2#pagina=3"
LONG = "zeerlangwoord" * 22


def actual_texts(pdf: bytes) -> list[str]:
    with opened(pdf) as file:
        return [
            str(operands[1].ActualText)
            for each in file.pages
            for operands, operator in instructions(each)
            if operator == "BDC" and "/ActualText" in operands[1]
        ]


@pytest.mark.parametrize(
    "before", ["", "Zie", "Het hele verslag staat op de website van de gemeente en heet"]
)
@pytest.mark.parametrize("word", [ADDRESS, LONG, f"({ADDRESS}),", "W" * 60])
def test_a_word_on_several_lines_is_read_as_one(word: str, before: str, tmp_path: Path) -> None:
    text = f"{before} {word} en nog iets daarna.".strip()
    pdf = rendered(report(Paragraph(text), BulletList((text, "Kort"))))
    typed = ["Verslag", "Opbrengst", *text.split(), "•", *text.split(), "•", "Kort"]
    assert actual_texts(pdf) == [word, word]
    assert not misread(poppler_words(pdf, tmp_path), typed)
    assert not misread(poppler_words(pdf, tmp_path, raw=True), typed)
    assert not misread(pdfium_words(pdf), typed)
    assert ("P", text) in structure_texts(pdf, tmp_path)
    assert not faults(pdf, tmp_path)


@pytest.mark.parametrize("lines", range(30, 50))
@pytest.mark.parametrize("word", [ADDRESS * 5, "x" * 90 + "-", "-" * 150, "ab-" * 120])
def test_a_word_that_fits_a_page_stays_on_one(lines: int, word: str, tmp_path: Path) -> None:
    above = BulletList(("Punt.",) * lines)
    text = f"Zie {word} en nog iets daarna."
    pdf = rendered(report(above, Paragraph(text)))
    typed = ["Verslag", "Opbrengst", *["•", "Punt."] * lines, *text.split()]
    assert [each.rstrip("\u200e") for each in actual_texts(pdf)] == [word]
    assert not misread(poppler_words(pdf, tmp_path, raw=True), typed)
    assert not misread(pdfium_words(pdf), typed)


def test_a_word_longer_than_a_page_is_in_parts_and_the_structure_has_it_whole(
    tmp_path: Path,
) -> None:
    text = "W" * 3_000
    pdf = rendered(report(Paragraph(text)))
    with opened(pdf) as file:
        assert len(file.pages) > 1
    assert actual_texts(pdf) == []
    assert ("P", text) in structure_texts(pdf, tmp_path)
    assert "".join(pdfium_words(pdf)[2:]) == text


def test_chinese_has_its_places_to_part() -> None:
    chinese = ReportLabRenderer(faces=all_faces()).render(
        report(Paragraph("北京市，简称“京”。" * 20)), day=DAY, attachment=DATA
    )
    assert actual_texts(chinese) == []


@pytest.mark.parametrize("word", ["x" * 76 + "-", "Wereldhandelsorganisatie-", "-" * 40, "a-"])
@pytest.mark.parametrize("before", ["", "Een begin van dertig letters", "een " * 15])
def test_a_hyphen_at_the_end_of_a_line_is_kept(before: str, word: str, tmp_path: Path) -> None:
    text = f"{before} {word} {word} {word} daarna {word} en".strip()
    pdf = rendered(report(Paragraph(text), BulletList((text,))))
    typed = ["Verslag", "Opbrengst", *text.split(), "•", *text.split()]
    assert not misread(poppler_words(pdf, tmp_path), typed)
    assert not misread(pdfium_words(pdf), typed)


def test_a_hyphen_at_the_end_of_a_text_is_kept_and_the_next_text_apart(tmp_path: Path) -> None:
    pdf = rendered(report(Paragraph("water-"), BulletList(("VNG-", "wind‐")), Paragraph("Zijn")))
    typed = ["Verslag", "Opbrengst", "water-", "•", "VNG-", "•", "wind‐", "Zijn"]
    assert not misread(poppler_words(pdf, tmp_path), typed)
    assert not misread(pdfium_words(pdf), typed)
    assert ("P", "water-") in structure_texts(pdf, tmp_path)
