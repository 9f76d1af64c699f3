"""Lines as runs: every character once and in order, from right to left and in joined forms."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.fonts import HEBREW, HEBREW_BOLD, all_faces
from tripdesk.pdf.fonts import Faces, Weight, face_of
from tripdesk.pdf.scripts import is_rtl
from tripdesk.pdf.shaping import Run, runs, width

FACES = all_faces()
REGULAR = Weight.REGULAR


def drawn(text: str, *, rtl: bool | None = None) -> str:
    """Return the line as it is seen, from left to right."""
    found = runs(FACES, text, REGULAR, rtl=is_rtl(text) if rtl is None else rtl)
    return "".join(each.look for each in sorted(found, key=lambda run: run.left))


def typed(run: Run) -> str:
    """Return what a run's signs mean, in the order of their places."""
    signs = sorted(run.signs, key=lambda each: each.place)
    return run.visual or "".join(each.sign.meaning for each in signs)


def test_plain_text_is_one_run_of_our_own_face() -> None:
    (run,) = runs(FACES, "Αθήνα Київ Đà Nẵng", REGULAR)
    assert (run.face, run.visual, run.left) == (face_of(REGULAR), run.logical, 0.0)
    assert runs(FACES, "", REGULAR) == ()


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("שלום", "םולש"),
        ("שלום עולם", "םלוע םולש"),
        ("naar שלום עולם toe", "naar םלוע םולש toe"),
        ("שלום עולם Be 2020", "Be 2020 םלוע םולש"),
        ("שלום Bern 2020", "םולש Bern 2020"),
        ("שלום 2020!", "!2020 םולש"),
        ("(שלום)", "(םולש)"),
        ("naar (שלום), toe", "naar (םולש), toe"),
        ("naar שלום (Bern), toe", "naar םולש (Bern), toe"),
        ("naar שלום (עולם) toe", "naar (םלוע) םולש toe"),
        ("naar [שלום (עולם)] toe", "naar [(םלוע) םולש] toe"),
        ("naar שלום) toe", "naar םולש) toe"),
        ("עמוד 12-14", "12-14 דומע"),
        ("عمان", "\u0646\ufe8e\ufee4\ufecb"),
        ("السلام", "\u0645\ufefc\ufeb4\ufedf\u0627"),
        ("پارسی‌ها", "\ufe8e\ufeeb\u200c\ufbfd\ufeb3\u0631\ufe8e\ufb58"),
    ],
)
def test_lines_are_seen_in_the_right_order_and_form(text: str, seen: str) -> None:
    assert drawn(text).replace("\u200c", "") == seen.replace("\u200c", "")


def test_a_vowel_sign_is_kept_and_drawn_on_its_letter() -> None:
    assert drawn("عَمّان") == "\u0646\ufe8e\u0651\ufee4\u064e\ufecb"
    (run,) = runs(FACES, "עָם", REGULAR)
    assert [each.sign.form for each in run.signs] == ["ם", "\u05b8", "ע"]
    _, mark, letter = run.signs
    assert mark.left == pytest.approx(letter.left, abs=5)


def test_each_letter_of_a_ligature_has_its_share_of_the_width_in_order() -> None:
    (run,) = runs(FACES, "لَا", REGULAR, rtl=True)
    alef, lam = (each for each in run.signs if each.sign.meaning in "لا")
    assert (alef.sign.meaning, alef.place, alef.left) == ("ا", 2, 0.0)
    assert (lam.sign.meaning, lam.place) == ("ل", 0)
    assert lam.left == pytest.approx(run.face.advance_of(alef.sign.glyph(run.face)))
    assert run.width == pytest.approx(run.face.width("\ufefb"))


def test_a_weight_takes_the_face_of_its_own_weight_where_there_is_one() -> None:
    faces = Faces((HEBREW, HEBREW_BOLD))
    names = [runs(faces, "שלום", weight, rtl=True)[0].face.name for weight in Weight]
    assert names == ["NotoSansHebrew-Regular", "NotoSansHebrew-Bold"]
    assert {runs(FACES, "北京", weight)[0].face.name for weight in Weight} == {"DroidSansFallback"}


letters = st.sampled_from(
    "abcé Жя Ωδ שלוםבכ עמאןلاسمعلىکپّ 北京あア、。 "
    "0123456789٠١٢ .,:;!?()-«»\u200c\u200d\u0301\u200f\u202b"
)


@settings(max_examples=300)
@given(st.text(letters, max_size=60), st.booleans(), st.sampled_from(Weight))
def test_runs_cover_the_text_exactly_and_lie_side_by_side(
    text: str, rtl: bool, weight: Weight
) -> None:
    found = runs(FACES, text, weight, rtl=rtl)
    assert "".join(each.logical for each in found) == text
    at = 0.0
    for run in sorted(found, key=lambda each: (each.left, each.width)):
        assert run.left == pytest.approx(at)
        at += run.width
        assert all(run.left - 99 <= run.left + each.left <= at + 1e-6 for each in run.signs)
    if FACES.missing(text) == ():
        assert all(run.face.has(each) for run in found for each in run.look)
    if not rtl:
        assert width(FACES, text, weight) == pytest.approx(at)


@settings(max_examples=300)
@given(st.text(st.sampled_from("سلامعلىکپبتثجحخدذرزشصضطظعغفقنهويﻼَّבשׁ()"), min_size=1, max_size=12))
def test_signs_mean_what_was_typed_each_at_its_place(word: str) -> None:
    if FACES.missing(word) == ():
        found = runs(FACES, word, REGULAR, rtl=True)
        assert "".join(map(typed, found)) == word


@given(st.text(st.sampled_from("aé北😀ด\u200d\ufe0f\u0301ש \n"), max_size=20))
def test_what_is_missing_is_named_at_its_place(text: str) -> None:
    for at, character in FACES.missing(text):
        assert text[at] == character
    assert {each for _, each in FACES.missing(text)} >= {each for each in text if each in "😀ด"}
    assert FACES.missing(text.replace("😀", "").replace("ด", "").replace("\u0301", "")) == ()


def test_a_mark_that_no_font_has_for_its_letter_is_named_rather_than_the_letter() -> None:
    assert FACES.missing("ש\u0301 e\u0301") == ((1, "\u0301"),)
