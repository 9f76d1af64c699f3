"""One function for storing and asking: what it folds, where it splits, and that it is stable."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripdesk.domain.tokens import LONGEST, fold, words


def parts(text: str) -> list[str]:
    return [part.token for word in words(text) for part in word.parts]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Genève, Zürich", ["geneve", "zurich"]),
        ("Łódź Tromsø Straße Århus", ["lodz", "tromso", "strasse", "arhus"]),
        ("Ærø Œuvre Þingvellir", ["aero", "oeuvre", "thingvellir"]),
        ("IJmuiden Ĳmuiden ĳs", ["ijmuiden", "ijmuiden", "ijs"]),
        ("İstanbul ISTANBUL ısı", ["istanbul", "istanbul", "isi"]),
        ("Київ Αθήνας عمّان 北京", ["киів", "αθηνασ", "عمان", "北京"]),
        ("हिन्दी", ["हिनदी"]),
        ("e\u0301e\u0301n voor 12½ € a_b", ["een", "voor", "1212", "a", "b"]),
        ("", []),
        ("— … 👍", []),
    ],
)
def test_case_and_accents_are_folded(text: str, tokens: list[str]) -> None:
    assert parts(text) == tokens


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u2011", "'", "’"])
def test_joined_words_have_parts_and_a_whole(hyphen: str) -> None:
    (word,) = words(f" Noord{hyphen}Holland.")
    assert [part.token for part in word.parts] == ["noord", "holland"]
    assert word.whole == "noordholland"


def test_parts_say_where_they_stand() -> None:
    text = "– de Ĳmond, ’s-Gravenhage"
    found = [text[part.start : part.end] for word in words(text) for part in word.parts]
    assert found == ["de", "Ĳmond", "s", "Gravenhage"]


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_tokens_are_stable_and_hold_no_separator(text: str) -> None:
    for word in words(text):
        for token in [*(part.token for part in word.parts), word.whole]:
            assert 0 < len(token) <= LONGEST
            assert parts(token) == [token]


@given(st.text(max_size=60))
def test_case_and_composition_make_no_difference(text: str) -> None:
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFC", text))
    assert "".join(parts(apart)) == "".join(parts(unicodedata.normalize("NFC", text)))


def test_each_character_of_unicode_folds_to_itself_folded() -> None:
    for code in range(sys.maxunicode + 1):
        folded = fold(chr(code))
        assert fold(folded) == folded
