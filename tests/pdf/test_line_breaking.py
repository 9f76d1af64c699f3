"""Lines: nothing lost, nothing put in, nothing wider than the page, no hyphen at an end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripdesk.pdf.line_breaking import Line, break_lines

WIDTH = 30


def texts(text: str) -> list[str]:
    return [line.text for line in break_lines(text, WIDTH, len)]


def whole(lines: list[Line]) -> str:
    return "".join(line.text + (" " if line.spaced else "") for line in lines)


def test_lines_part_at_spaces_only() -> None:
    assert texts("Een regel is dertig tekens breed, meer niet.") == [
        "Een regel is dertig tekens",
        "breed, meer niet.",
    ]


def test_an_address_is_parted_after_a_slash_or_before_a_dot_or_hyphen() -> None:
    assert texts("https://www.denhaag.nl/bestuur/dienstreizen/verslag-2020.pdf") == [
        "https://www.denhaag.nl/",
        "bestuur/dienstreizen/verslag",
        "-2020.pdf",
    ]


def test_no_line_ends_with_a_hyphen() -> None:
    lines = texts("Samen aan al het Haagse water- en klimaatbeleid, nu en later.")
    assert lines[0] == "Samen aan al het Haagse"
    assert lines[1].startswith("water- en")


def test_a_long_word_after_a_hyphen_begins_on_its_line() -> None:
    assert texts("water- " + "zeerlangwoord" * 4) == [
        "water- zeerlangwoordzeerlangwo",
        "ordzeerlangwoordzeerlangwoord",
    ]


def test_a_word_that_must_be_parted_begins_where_there_is_room() -> None:
    assert texts("Zie " + "www.denhaag.nl/" * 3)[0] == "Zie www.denhaag.nl/www"
    assert texts("Zie ook de adressen hier: " + "a" * 40)[0] == "Zie ook de adressen hier:"


def test_a_last_line_of_one_short_word_gets_another() -> None:
    assert texts("Zes woorden staan er hier nu, zee.") == ["Zes woorden staan er hier", "nu, zee."]
    assert texts("Zes woorden staan er hier nu, steden.")[-1] == "steden."


@pytest.mark.parametrize(
    "text", ["", " ", "-", "a  b", "- " * 40, "-" * 100, "x-" * 60, "e" + "\u0301" * 99]
)
def test_odd_texts_come_back_whole(text: str) -> None:
    assert whole(break_lines(text, WIDTH, len)) == text


words = st.text(st.sampled_from("abcé-‐/.?&=#\u0301 \u00a0"), max_size=50)


@given(st.lists(words, max_size=30).map(" ".join))
def test_any_text_comes_back_whole_in_lines_that_fit(text: str) -> None:
    lines = break_lines(text, WIDTH, len)
    assert whole(lines) == text
    assert all(len(line.text.rstrip("\u0301")) <= WIDTH + text.count("\u0301") for line in lines)


@given(st.lists(st.text(st.sampled_from("abc-"), min_size=1, max_size=9), max_size=60))
def test_only_a_lone_word_may_end_a_line_with_its_hyphen(found: list[str]) -> None:
    for line in break_lines(" ".join(found), WIDTH, len)[:-1]:
        assert not line.text.endswith("-") or " " not in line.text.strip("- ")
