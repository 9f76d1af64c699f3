"""What Unicode says of characters: direction, clusters, and where ideographs may end a line."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripdesk.pdf.scripts import break_points, clusters, forms, is_rtl, needs_shaping


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Amman", False),
        ("عمّان", True),
        ("(2020) שלום עולם ושלום, Bern", True),
        ("תל אביב, Israël.", False),
        ("Bern, שלום", False),
        ("שלום, Jordanië.", False),
        ("2020", False),
        ("", False),
        ("北京", False),
    ],
)
def test_the_first_letter_decides_a_paragraphs_direction_if_most_agree(
    text: str, right: bool
) -> None:
    assert is_rtl(text) is right


@given(st.text())
def test_clusters_are_the_text_in_order(text: str) -> None:
    found = list(clusters(text))
    assert "".join(found) == text
    assert all(not unicodedata.category(each[0]).startswith("M") for each in found[1:])


def test_marks_and_joiners_stay_with_their_letter() -> None:
    assert list(clusters("e\u0301x\u200dy\ufe0f")) == ["e\u0301", "x\u200d", "y\ufe0f"]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("北京大学", "北|京|大|学"),
        ("「北京」、東京。", "「北|京」、|東|京。"),
        ("キャット", "キャッ|ト"),
        ("東京（日本）です", "東|京|（日|本）|で|す"),
        ("ABC北京123", "ABC|北|京|123"),
        ("100％北", "100％|北"),
        ("Amsterdam-Noord", "Amsterdam-Noord"),
        ("서울특별시", "서울특별시"),
    ],
)
def test_lines_end_between_ideographs_by_the_rules(word: str, parts: str) -> None:
    points = [0, *break_points(word), len(word)]
    found = "|".join(word[a:b] for a, b in itertools.pairwise(points))
    assert found == parts


@given(st.text(st.sampled_from("北京。」「、ーッaé1 \u0301")))
def test_no_line_begins_with_a_closing_sign_or_a_mark(word: str) -> None:
    for point in break_points(word):
        assert 0 < point < len(word)
        assert word[point] not in "。」、ーッ\u0301"
        assert word[:point].rstrip("\u0301")[-1] != "「"


def test_an_arabic_letter_has_up_to_four_forms_and_others_themselves() -> None:
    assert len(set(forms("ع"))) == 4
    assert list(forms("b")) == ["b"]
    assert list(forms("٣")) == ["٣"]


@pytest.mark.parametrize("letter", "दไမខܐ")
def test_scripts_with_rules_that_we_have_not_are_known(letter: str) -> None:
    assert needs_shaping(letter)
    assert not any(map(needs_shaping, "aБΩעعՀქ北あ서"))
