"""A point keeps its id while its line stays, whatever happens around it."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripdesk.domain.drafts import RawItem
from tripdesk.domain.item_ids import carried

BEFORE = (RawItem("een", "1"), RawItem("twee", "2"), RawItem("drie", "3"))


def ids(lines: list[str], dropped: dict[str, str] | None = None) -> list[str]:
    new = (f"new {number}" for number in count(1))
    items = carried(BEFORE, lines, dropped or {}, lambda: next(new))
    assert [each.text for each in items] == lines
    return [each.id for each in items]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["een", "twee", "drie"], ["1", "2", "3"]),
        (["een!", "twee", "drie"], ["1", "2", "3"]),
        (["een", "drie"], ["1", "3"]),
        (["een", "nieuw", "twee", "drie"], ["1", "new 1", "2", "3"]),
        (["twee", "een", "drie"], ["2", "1", "3"]),
        (["een", "tw", "ee", "drie"], ["1", "2", "new 1", "3"]),
        (["een", "", "twee", "drie"], ["1", "new 1", "2", "3"]),
        (["eentwee", "drie"], ["1", "3"]),
        ([""], ["1"]),
        (["een", "twee", "drie", ""], ["1", "2", "3", "new 1"]),
    ],
)
def test_lines_that_stay_keep_their_ids(lines: list[str], expected: list[str]) -> None:
    assert ids(lines) == expected


def test_a_line_that_comes_back_gets_its_id_back() -> None:
    assert ids(["een", "twee", "drie", "vier"], {"vier": "4"}) == ["1", "2", "3", "4"]


def test_an_id_is_never_given_twice() -> None:
    assert ids(["een", "een", "twee", "drie"], {"een": "1"}) == ["1", "new 1", "2", "3"]


@given(st.lists(st.sampled_from("abcd"), max_size=8), st.lists(st.sampled_from("abcd"), max_size=8))
def test_each_line_has_an_id_of_its_own(before: list[str], after: list[str]) -> None:
    new = count()
    items = tuple(RawItem(text, f"old {number}") for number, text in enumerate(before))
    now = carried(items, after, {"a": "old 0"}, lambda: f"new {next(new)}")
    assert [each.text for each in now] == after
    assert len({each.id for each in now}) == len(now)
