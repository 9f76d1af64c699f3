"""Where words stand: without case and accents, told in the code points of the text itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tripdesk.domain.plain_words import places, plain, telling_line


def test_places_are_those_of_the_text_as_it_was_typed() -> None:
    text = "Met José Pérez; daarna PEREZ-de Vries."
    assert [text[start:end] for start, end in places(text, "perez josé")] == [
        "José",
        "Pérez",
        "PEREZ",
    ]
    decomposed = "Jose\u0301 kwam"
    assert [decomposed[start:end] for start, end in places(decomposed, "jose")] == ["Jose\u0301"]
    assert list(places("Straße", "strasse")) == [(0, 6)]
    assert places("Jansen", "") == ()


def test_words_that_lie_over_each_other_are_one_place() -> None:
    assert places("Jansen", "jan anse") == ((0, 5),)


@given(st.text(max_size=40), st.text(max_size=6))
def test_a_place_has_the_word_and_the_places_are_in_order(text: str, words: str) -> None:
    found = places(text, words)
    assert list(found) == sorted(found)
    for start, end in found:
        assert 0 <= start < end <= len(text)
        assert any(each in plain(text[start:end]) for each in plain(words).split())


def test_the_line_that_tells_is_the_one_with_most_of_the_words() -> None:
    text = "Professor Jansen\nDirecteur\ndhr. J. Jansen, TU Delft"
    assert telling_line(text, "jansen delft") == "dhr. J. Jansen, TU Delft"
    long = "woord " * 60 + "Jansen" + " woord" * 60
    line = telling_line(long, "jansen")
    assert "Jansen" in line
    assert len(line) <= 162
    assert line.startswith("…")
    assert line.endswith("…")
    assert telling_line("", "jansen") == ""
