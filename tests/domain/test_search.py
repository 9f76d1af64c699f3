"""What a query asks for, over any text; and where its words stand in an answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripdesk.domain.search import MOST_TERMS, Term, Wanted, answers, marks, parse_words, segments

TYPED = st.text(st.characters(exclude_categories=()) | st.sampled_from("-\" “”'ab"), max_size=40)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("2019 Brussel", Wanted((Term(("2019",)), Term(("brussel",))))),
        ('"Exact Words"', Wanted((Term(("exact", "words"), beginning=False),))),
        ("“open einde", Wanted((Term(("open", "einde"), beginning=False),))),
        ("-not", Wanted((), (Term(("not",)),))),
        ('a -"b c"', Wanted((Term(("a",)),), (Term(("b", "c"), beginning=False),))),
        ("noord-holl", Wanted((Term(("noord", "holl"), "noordholl"),))),
        ("a.b", Wanted((Term(("a", "b")),))),
        ("a a A", Wanted((Term(("a",)),))),
        (' - "" “” … --', Wanted()),
    ],
)
def test_what_a_query_asks_for(typed: str, wanted: Wanted) -> None:
    assert parse_words(typed) == wanted


@given(TYPED)
def test_any_text_is_a_query(typed: str) -> None:
    wanted = parse_words(typed)
    for term in (*wanted.all, *wanted.none):
        assert all(term.tokens)
    # What is asked for again in its own tokens is asked for alike.
    again = parse_words(" ".join(term.tokens[0] for term in wanted.all if len(term.tokens) == 1))
    assert {term.tokens for term in again.all} == {
        term.tokens for term in wanted.all if len(term.tokens) == 1
    }


def test_a_pasted_page_is_no_endless_query() -> None:
    wanted = parse_words(" ".join(f"w{number}" for number in range(10_000)))
    assert len(wanted.all) == MOST_TERMS


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("holl", True),
        ("noordholl", True),
        ("noord-holland", True),
        ('"noord holland is"', True),
        ('"holland i"', False),
        ('"is bern"', False),
        ("bern noord", True),
        ("bern -noord", False),
        ("-zuid", True),
        ("oord", False),
        ("", True),
    ],
)
def test_when_a_report_answers(typed: str, found: bool) -> None:
    report = segments(["De provincie Noord-Holland is er.", "Bern"])
    assert answers(parse_words(typed), report) is found


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("geneve", "In Genève en genève", ["Genève", "genève"]),
        ("strass ber", "Straße naar Bern-Belp", ["Straße", "Bern"]),
        ('"naar bern"', "Reis naar Bern. Bern naar", ["naar Bern"]),
        ("noordholl", "Uit Noord-Holland", ["Noord-Holland"]),
        ("-uit noord holl", "Uit Noord-Holland", ["Noord", "Holland"]),
        ("niets", "Uit Noord-Holland", []),
    ],
)
def test_where_the_words_stand(typed: str, text: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in marks(parse_words(typed), text)] == marked


@given(st.lists(st.text(max_size=20), max_size=3), TYPED)
def test_a_report_that_answers_has_a_mark_for_each_word(texts: list[str], typed: str) -> None:
    wanted = parse_words(typed)
    if answers(wanted, segments(texts)):
        for term in wanted.all:
            assert any(marks(Wanted((term,)), text) for text in texts)


@given(st.text(max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_a_piece_of_a_text_finds_it(text: str, start: int, end: int) -> None:
    found = segments([text])
    first = found[0] if found else ()
    for token in first[start:end]:
        assert answers(parse_words(token[: len(token) // 2 + 1]), found)
