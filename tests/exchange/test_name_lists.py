"""The lists of names: read whole, once, whoever asks first."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.helpers.forms import ROOT
from tripdesk.domain.errors import BugError
from tripdesk.domain.privacy import NameLists
from tripdesk.domain.privacy.folding import fold
from tripdesk.exchange.name_lists import NameListFile, read_name_lists

LISTS = ROOT / "resources" / "privacy" / "lists.txt.gz"


def test_the_lists_that_come_along_are_large_and_folded() -> None:
    lists = read_name_lists(LISTS)
    assert {"fatima", "jan", "xiaoming", "agnieszka"} <= lists.first | lists.rare_first
    assert {"jansen", "yilmaz", "nguyen"} <= lists.family
    assert {"water", "inkoop"} <= lists.words | lists.rare_words
    assert {"rotterdam", "abu dhabi", "frankrijk"} <= lists.places
    assert len(lists.first | lists.rare_first) > 50_000
    assert all(fold(each) == each for each in lists.first | lists.family)


def test_a_file_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "lists.txt.gz"
    first = "[first]\njan\npiet\n[rare_first]\nx\n[family]\ny\n"
    words = "[words]\nz\n[rare_words]\nu\n[places]\nv w"
    path.write_bytes(gzip.compress((first + words).encode()))
    lists = NameListFile(path)
    lists.begin()
    assert lists() == NameLists(
        frozenset({"jan", "piet"}),
        *(frozenset({each}) for each in ("x", "y", "z", "u", "v w")),
    )
    path.unlink()
    assert lists().first == {"jan", "piet"}


def test_lists_that_were_not_packed_along_are_a_fault_of_ours(tmp_path: Path) -> None:
    with pytest.raises(BugError, match="packed"):
        read_name_lists(tmp_path / "lists.txt.gz")
