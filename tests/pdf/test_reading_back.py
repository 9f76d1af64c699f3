"""Text from right to left, as others read it back: what holds for whom.

The structure tree gives each character as it was typed, and so does pdfium. pdftotext knows neither
that tree nor `ActualText` of an element; it sorts by place and guesses. Where it cannot be right,
whatever is drawn, `test_readers.py` shows it with the smallest page.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.fonts import all_faces
from tests.helpers.pdf import (
    DATA,
    DAY,
    broken_links,
    misread,
    opened,
    pdfium_words,
    poppler_words,
    report,
    structure_texts,
)
from tripdesk.domain.document import BulletList, Document, Paragraph
from tripdesk.domain.texts import clean_line
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.pdf.scripts import is_rtl

RENDERER = ReportLabRenderer(faces=all_faces())
PLAIN = Paragraph(
    "Een alinea vooraf, want poppler telt welke richting een bladzijde de meeste heeft."
)

HEBREW = "אבגדהוזחטיכלמנסעפצקרשתםןץףך"
ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآءؤئپکی"
dutch = st.text(st.sampled_from("abcdefghijéëŁαЖ"), min_size=2, max_size=9)
names = st.text(st.sampled_from(HEBREW), min_size=1, max_size=9) | st.text(
    st.sampled_from(ARABIC), min_size=1, max_size=9
)
ends = st.sampled_from(["", ",", ".", ":", ";", "!", "?", ")", "”", ".)"])
beginnings = st.sampled_from(["", "(", "“", "[", "- "])
single = st.builds("{}{}{}".format, beginnings, names, ends)
several = st.lists(names, min_size=2, max_size=4).map(" ".join)
sentences = st.lists(
    st.tuples(st.lists(dutch, min_size=2, max_size=5).map(" ".join), single | several).map(
        " ".join
    ),
    min_size=1,
    max_size=3,
)
dutch_lines = st.tuples(sentences, dutch).map(lambda parts: " ".join([*parts[0], parts[1]]))
vowels = st.sampled_from(["", "", "\u05b8", "\u05b0", "\u05b9"])
vocalised = st.lists(
    st.builds(str.__add__, st.sampled_from("אבגדלמנסעש"), vowels), min_size=1, max_size=6
).map("".join)


def rendered(drawn: Document) -> bytes:
    return RENDERER.render(drawn, day=DAY, attachment=DATA)


def words(found: list[str]) -> list[str]:
    """Return words in the form in which text is kept."""
    return [unicodedata.normalize("NFC", each) for each in found]


def typed(*texts: str) -> list[str]:
    return ["Verslag", "Opbrengst", *PLAIN.text.split(), *" ".join(texts).split()]


@settings(max_examples=25, deadline=None)
@given(st.lists(dutch_lines.map(clean_line), min_size=1, max_size=4))
def test_names_in_dutch_sentences_are_read_back_by_all(tmp_path: Path, texts: list[str]) -> None:
    """Words in order, none split, none glued; with brackets and signs beside them."""
    drawn = report(PLAIN, *map(Paragraph, texts))
    pdf = rendered(drawn)
    assert not misread(words(poppler_words(pdf, tmp_path)), typed(*texts))
    assert not misread(words(pdfium_words(pdf)), typed(*texts))
    assert structure_texts(pdf, tmp_path)[3:] == [("P", each) for each in texts]


@settings(max_examples=25, deadline=None)
@given(st.lists(names, min_size=1, max_size=40).map(" ".join).filter(is_rtl))
def test_a_paragraph_from_right_to_left_is_read_back_by_all(tmp_path: Path, text: str) -> None:
    pdf = rendered(report(PLAIN, Paragraph(text)))
    assert not misread(words(poppler_words(pdf, tmp_path)), typed(text))
    assert not misread(words(pdfium_words(pdf)), typed(text))
    assert structure_texts(pdf, tmp_path)[-1] == ("P", text)


@settings(max_examples=25, deadline=None)
@given(vocalised, st.lists(dutch, min_size=3, max_size=5))
def test_vowel_signs_in_a_dutch_sentence(tmp_path: Path, name: str, around: list[str]) -> None:
    text = " ".join([*around[:2], name, *around[2:]])
    pdf = rendered(report(PLAIN, Paragraph(text)))
    assert not misread(words(poppler_words(pdf, tmp_path)), typed(text))
    assert structure_texts(pdf, tmp_path)[-1] == ("P", text)
    assert not misread(words(pdfium_words(pdf)), typed(text))


@settings(max_examples=25, deadline=None)
@given(st.lists(vocalised, min_size=2, max_size=20).map(" ".join))
def test_vowel_signs_in_a_paragraph_from_right_to_left(tmp_path: Path, text: str) -> None:
    pdf = rendered(report(PLAIN, Paragraph(text)))
    assert not misread(words(poppler_words(pdf, tmp_path)), typed(text))
    assert not misread(words(pdfium_words(pdf)), typed(text))


harakat = st.lists(
    st.builds(
        str.__add__, st.sampled_from(ARABIC), st.sampled_from(["", "", "\u064e", "\u0651\u064e"])
    ),
    min_size=1,
    max_size=6,
).map("".join)
others = st.sampled_from(
    ["20", "1909", "12-14", "12.5", "3,4", "50%", "€ 5", "٢٠٢٠", "北京", "a-b", "x@y.nl"]
)
before = st.sampled_from(["", "", "", "(", "“", "[", "«", "- "])
behind = st.sampled_from(
    ["", "", "", ",", ".", ":", ";", "!", "?", ")", "”", ".)", "»", "]", "،", "؟", "/"]
)
around = st.builds("{}{}{}".format, before, names | vocalised | harakat | dutch | others, behind)
mixed_lines = st.lists(around, min_size=1, max_size=25).map(" ".join).map(clean_line)


from_the_right = mixed_lines.filter(is_rtl)
alone = names | vocalised | harakat
beside_others = st.lists(
    st.tuples(
        st.lists(dutch, min_size=2, max_size=5).map(" ".join),
        st.lists(st.builds("{}{}".format, alone, st.sampled_from(["", ",", ".", ":"])), max_size=3),
        alone,
        st.sampled_from(["", " 20", " 12-14", " ab 20"]),
        alone | st.just(""),
    ).map(lambda parts: f"{parts[0]} {' '.join([*parts[1], parts[2]])}{parts[3]} {parts[4]}"),
    min_size=1,
    max_size=4,
).map(lambda found: clean_line(" ".join([*found, "einde van de zin"])))


@settings(max_examples=40, deadline=None)
@given(st.lists(from_the_right, min_size=1, max_size=3))
def test_any_paragraph_from_right_to_left_is_read_back_by_all(
    tmp_path: Path, texts: list[str]
) -> None:
    """With brackets, commas, full stops, numbers and Latin words, among Dutch ones."""
    pdf = rendered(report(PLAIN, *map(Paragraph, texts), PLAIN))
    expected = words([*typed(*texts), *PLAIN.text.split()])
    assert not misread(words(poppler_words(pdf, tmp_path)), expected)
    assert not misread(words(pdfium_words(pdf)), expected)


@settings(max_examples=40, deadline=None)
@given(beside_others)
def test_names_with_commas_and_numbers_between_are_read_back_by_all(
    tmp_path: Path, text: str
) -> None:
    pdf = rendered(report(PLAIN, Paragraph(text)))
    assert not misread(words(poppler_words(pdf, tmp_path)), words(typed(text)))
    assert not misread(words(pdfium_words(pdf)), words(typed(text)))


@pytest.mark.parametrize("text", ["in (שלום), en", "שלום עולם, " * 60 + "2020."])
def test_dutch_lines_are_not_turned_round_where_most_letters_run_the_other_way(
    tmp_path: Path, text: str
) -> None:
    drawn = report(PLAIN, Paragraph("שלום עולם " * 60), Paragraph(text.strip()))
    pdf = rendered(drawn)
    expected = typed("שלום עולם " * 60, text)
    assert not misread(words(poppler_words(pdf, tmp_path)), expected)
    assert not misread(words(pdfium_words(pdf)), expected)


@settings(max_examples=40, deadline=None)
@given(st.lists(mixed_lines.filter(bool), min_size=1, max_size=4))
def test_pdfium_reads_any_line_as_it_was_typed(texts: list[str]) -> None:
    """Names, vowel signs, brackets, numbers and Latin words, in either direction."""
    pdf = rendered(report(PLAIN, *map(Paragraph, texts)))
    assert not misread(words(pdfium_words(pdf)), words(typed(*texts)))


def test_what_is_under_the_pointer_is_the_letter_that_is_seen_there() -> None:
    """For pdfium, whatever order it was led through: what is marked with the mouse is copied."""
    texts = ["in שָׁלוֹם, (עולם) 20 en", "تل أبيب (2020)، Bern city 12."]
    with pypdfium2.PdfDocument(rendered(report(*map(Paragraph, texts)))) as file:
        page_text = file[0].get_textpage()
        for place in range(page_text.count_chars()):
            if chr(pdfium.FPDFText_GetUnicode(page_text, place)) in HEBREW + ARABIC:
                left, bottom, right, top = page_text.get_charbox(place)
                found = page_text.get_index((left + right) / 2, (bottom + top) / 2, 0.1, 0.1)
                assert found == place


anything = st.text(
    st.sampled_from("abé Жα שלוםאָ عمانلاسكَّ 北京、あ 0123 .,:()-«»!\u200d\u0301"),
    min_size=1,
    max_size=200,
).map(clean_line)


@settings(max_examples=60, deadline=None)
@given(st.lists(anything.filter(bool), min_size=1, max_size=4))
def test_the_structure_has_every_text_as_it_was_typed(tmp_path: Path, texts: list[str]) -> None:
    if any(RENDERER.missing_characters(each) for each in texts):
        return
    drawn = report(Paragraph(texts[0]), BulletList(tuple(texts)))
    pdf = rendered(drawn)
    found = [text for kind, text in structure_texts(pdf, tmp_path) if kind in {"P", "LBody"}]
    assert found == [texts[0], *texts]
    with opened(pdf) as file:
        assert not broken_links(file)
