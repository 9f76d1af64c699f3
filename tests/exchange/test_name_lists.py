"""The lists of names: words are found in them as they would be in sets."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.forms import ROOT
from tripdesk.domain.errors import BugError
from tripdesk.domain.privacy.folding import fold
from tripdesk.exchange.name_lists import SortedWords, read_name_lists

LISTS = ROOT / "resources" / "privacy" / "lists.txt"
WORDS = st.text("ab' -", max_size=6)


def sections() -> dict[str, list[str]]:
    """Return the words of the file, read in the plainest way."""
    found: dict[str, list[str]] = {}
    for line in LISTS.read_text("ascii").splitlines():
        if line.startswith("["):
            words = found[line.strip("[]")] = []
        else:
            words.append(line)
    return found


def test_the_lists_that_come_along_are_large_folded_and_in_order() -> None:
    read = sections()
    assert {"fatima", "jan", "xiaoming", "agnieszka"} <= {*read["first"], *read["rare_first"]}
    assert {"jansen", "yilmaz", "nguyen"} <= set(read["family"])
    assert {"water", "inkoop"} <= {*read["words"], *read["rare_words"]}
    assert {"rotterdam", "abu dhabi", "frankrijk"} <= set(read["places"])
    assert len({*read["first"], *read["rare_first"]}) > 50_000
    assert all(words == sorted(set(words)) for words in read.values())
    assert all(fold(each) == each for each in chain(read["first"], read["family"]))


def test_each_word_of_the_file_is_in_its_list_and_its_neighbours_are_not() -> None:
    lists = read_name_lists(LISTS)
    for name, words in sections().items():
        held, known = getattr(lists, name), set(words)
        for each in words[::7]:
            assert each in held
            for near in (each[:-1], f"{each}e", f"{each}-", f"a{each}"):
                assert (near in held) == (near in known), near


@given(st.frozensets(WORDS, min_size=1, max_size=400), st.lists(WORDS, max_size=30))
def test_a_word_is_found_as_in_a_set(words: frozenset[str], asked: list[str]) -> None:
    held = SortedWords("\n".join(["", *sorted(words), ""]).encode())
    assert [each in held for each in asked] == [each in words for each in asked]
    assert all(each in held for each in words)


@pytest.mark.parametrize("word", ["jan\npiet", "\njan", "é", "", "jan\n"])
def test_what_is_no_word_is_not_in_a_list(word: str) -> None:
    assert word not in SortedWords(b"\njan\npiet\n")


def test_lists_that_were_not_packed_along_are_a_fault_of_ours(tmp_path: Path) -> None:
    with pytest.raises(BugError, match="packed"):
        read_name_lists(tmp_path / "lists.txt")
