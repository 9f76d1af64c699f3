"""The official PDF: whatever was typed comes out whole, in order, and never as an empty box."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.archive import REPORT, FixedClock
from tests.helpers.forms import ROOT, DutchWords
from tests.helpers.pdf import (
    instructions,
    opened,
    pdfium_words,
    poppler_words,
    structure_texts,
    typed_texts,
)
from tripdesk.domain.document import Block, BulletList, Document, Paragraph, Section
from tripdesk.domain.errors import KnownError
from tripdesk.exchange.form_files import FormFiles
from tripdesk.exchange.report_files import read_report
from tripdesk.pdf.reading import attached_report, extract_words
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.documents import Documents
from tripdesk.services.ports.drawing import HouseStyle

DAY = date(2020, 2, 13)
RENDERER = ReportLabRenderer()


def report(*blocks: Block, mark: str = "", footer: str = "Bern · mei 2020") -> Document:
    section = Section("results", "Opbrengst", blocks)
    return Document("nl-NL", "Verslag", (section,), footer, "{page} van {pages}", mark)


def body_words(pdf: bytes, tmp_path: Path) -> list[str]:
    """Return the words between header and footer, as poppler reads them."""
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf)
    area = ["-x", "0", "-y", "0", "-W", "600", "-H", "770"]
    command = ["pdftotext", "-raw", *area, str(path), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return text.replace("\f", " ").split()


@pytest.mark.parametrize(
    "text", ["<b>vet</b> & <i/>", "&amp; &lt;", "%PDF (a\\b) endstream", "Αθήνα Київ Đà Nẵng"]
)
def test_text_is_text(text: str, tmp_path: Path) -> None:
    words = body_words(RENDERER.render(report(Paragraph(text)), day=DAY), tmp_path)
    assert words == ["Verslag", "Opbrengst", *text.split()]


def test_a_word_of_10_000_characters_is_parted_without_loss(tmp_path: Path) -> None:
    word = "abcdefghij" * 1_000
    pdf = RENDERER.render(report(Paragraph(f"voor {word} na")), day=DAY)
    assert "".join(body_words(pdf, tmp_path)[2:]) == f"voor{word}na"


def test_300_bullets_are_all_there_with_their_signs(tmp_path: Path) -> None:
    points = tuple(f"punt {n}" for n in range(300))
    words = body_words(RENDERER.render(report(BulletList(points)), day=DAY), tmp_path)
    assert words[2:] == " ".join(f"• {each}" for each in points).split()


def test_a_question_without_answer_prints_its_heading_alone(tmp_path: Path) -> None:
    words = body_words(RENDERER.render(report(), day=DAY), tmp_path)
    assert words == ["Verslag", "Opbrengst"]


@pytest.mark.parametrize(("text", "name"), [("fijn 😀", "GRINNING FACE"), ("北", "CJK")])
def test_a_character_no_font_has_is_refused_by_name(text: str, name: str) -> None:
    with pytest.raises(KnownError, match=r"pdf\.character_missing") as caught:
        RENDERER.render(report(Paragraph(text)), day=DAY)
    assert name in str(caught.value.params["name"])
    assert caught.value.params["heading"] == "Opbrengst"
    assert RENDERER.missing_characters(text) == ((len(text) - 1, text[-1]),)


def test_footer_page_numbers_and_concept_are_words_of_the_page() -> None:
    words = " ".join(extract_words(RENDERER.render(report(mark="CONCEPT"), day=DAY)))
    assert "CONCEPT · Bern · mei 2020" in words
    assert "1 van 1" in words


def test_a_footer_too_long_is_shortened_and_says_so() -> None:
    pdf = RENDERER.render(report(footer="Plaats " * 80), day=DAY)
    assert "…" in " ".join(extract_words(pdf))


def test_the_data_inside_reads_back() -> None:
    data = b'{"format": "tripdesk-report"}\n'
    assert attached_report(RENDERER.render(report(), day=DAY, attachment=data)) == data
    assert attached_report(RENDERER.render(report(), day=DAY)) is None


def test_the_same_report_and_date_give_the_same_bytes() -> None:
    assert RENDERER.render(report(), day=DAY) == RENDERER.render(report(), day=DAY)
    assert RENDERER.render(report(), day=DAY) != RENDERER.render(report(), day=date(2020, 3, 1))


def test_the_places_of_sections_are_where_their_headings_are_drawn() -> None:
    long = Paragraph("Een alinea van vele regels, die de volgende kop verder schuift. " * 60)
    sections = tuple(Section(key, f"Kop {key}", (long,)) for key in ("a", "b", "c"))
    drawn = Document("nl-NL", "Verslag", sections, "", "{page}")
    pages = RENDERER.render_pages(drawn, day=DAY)
    assert pages.pdf == RENDERER.render(drawn, day=DAY)
    assert [each.key for each in pages.places] == ["a", "b", "c"]
    for each in pages.places:
        with pypdfium2.PdfDocument(pages.pdf) as pdf:
            page = pdf[each.page]
            top = page.get_height() - each.top
            words = page.get_textpage().get_text_bounded(bottom=top - 16, top=top + 4)
        assert words.strip() == f"Kop {each.key}"


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(KnownError, match=r"pdf\.unreadable"):
        extract_words(b"no pdf")


letters = st.sampled_from("abcdefgxyzéşŁαβЖїñß0123456789.,-()&<>%\\'\"")
typed = st.lists(st.text(letters, min_size=1, max_size=40), min_size=1, max_size=80).map(" ".join)


@settings(max_examples=40)
@given(st.lists(typed, min_size=1, max_size=12))
def test_any_words_come_out_in_order(tmp_path: Path, texts: list[str]) -> None:
    pdf = RENDERER.render(report(*(Paragraph(each) for each in texts)), day=DAY)
    words = "".join(body_words(pdf, tmp_path)[2:]).replace("\u200e", "")
    assert words == "".join("".join(texts).split())


def test_an_office_has_its_name_above_the_title_and_its_colour_in_the_headings() -> None:
    style = HouseStyle(organisation="Gemeente Bern", accent="#7a1f5c")
    pdf = ReportLabRenderer(style).render(report(Paragraph("Een.")), day=DAY)
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage().get_text_bounded()
        assert document.get_metadata_value("Author") == "Gemeente Bern"
    assert text.split()[:3] == ["Gemeente", "Bern", "Verslag"]
    with opened(pdf) as file:
        colours = [operands for operands, step in instructions(file.pages[0]) if step == "rg"]
    assert [pytest.approx(part / 255, abs=0.001) for part in (0x7A, 0x1F, 0x5C)] in [
        [float(part) for part in each] for each in colours
    ]


def test_the_mark_of_a_concept_is_seen_and_not_read(tmp_path: Path) -> None:
    drawn = report(Paragraph("Een alinea onder het merk. " * 60), mark="VOORLÄUFIG")
    pdf = RENDERER.render(drawn, day=DAY)
    assert extract_words(pdf).count("VOORLÄUFIG") == 1
    assert "VOORLÄUFIG" not in body_words(pdf, tmp_path)
    with opened(pdf) as file:
        steps = [step for _, step in instructions(file.pages[0])]
    assert steps.count("c") > 100


def test_the_reference_report_reads_as_it_was_typed_by_every_reader(tmp_path: Path) -> None:
    documents = Documents(RENDERER, DutchWords(), FixedClock())
    read = read_report(REPORT.read_bytes(), REPORT.name, FormFiles(ROOT / "resources" / "forms"))
    pdf = documents.official_pdf(read.form, read.draft)
    typed = list(typed_texts(documents.document(read.form, read.draft, concept=False)))
    words = [word for _, text in typed for word in text.split()]
    assert poppler_words(pdf, tmp_path) == words
    assert poppler_words(pdf, tmp_path, raw=True) == words
    assert pdfium_words(pdf) == words
    assert structure_texts(pdf, tmp_path) == typed
