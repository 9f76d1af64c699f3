"""What changed between two texts is told word by word, and nothing of either is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tripdesk.ui.archive.word_changes import Piece, compared

TEXTS = st.lists(
    st.sampled_from(["de", "reis", "naar", "Gent", ", ", ".", " ", "\n", "é", "9"]), max_size=30
).map("".join)


@given(TEXTS, TEXTS)
def test_the_pieces_of_each_side_are_that_text_and_what_is_the_same_is_on_both(
    before: str, after: str
) -> None:
    ours, theirs = compared(before, after)
    assert "".join(each.text for each in ours) == before
    assert "".join(each.text for each in theirs) == after
    same = ["".join(each.text for each in side if not each.changed) for side in (ours, theirs)]
    assert same[0] == same[1]


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert not any(each.changed for side in compared(text, text) for each in side)


def test_one_word_more_and_one_other_word() -> None:
    ours, theirs = compared("tijdens 5 sessies", "tijdens de 6 sessies")
    assert [each.text for each in ours if each.changed] == ["5"]
    assert [each.text for each in theirs if each.changed] == ["de 6"]
    assert ours[0] == Piece("tijdens ", changed=False)
