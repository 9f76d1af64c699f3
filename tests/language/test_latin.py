"""A proposal in Latin letters, where one can be made."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripdesk.language.latin import latin


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("عمّان", "Amman"),
        ("بيروت", "Birut"),
        ("شورى", "Shura"),
        ("תל אביב", "Tl Aviv"),
        ("שלום", "Shlom"),
        ("תֵּל־אָבִיב", "Tl-aviv"),
        ("北京", "Beijing"),
        ("서울", "Seoul"),
        ("दिल्ली", "Dilli"),
        ("กรุงเทพ", "Krungtheph"),
        ("ວຽງຈັນ", "Vyngchan"),
        ("ひらがな", "Hiragana"),
        ("😀", None),
        ("☎", None),
        ("", None),
    ],
)
def test_words_are_proposed_in_latin_letters(text: str, proposal: str | None) -> None:
    assert latin(text) == proposal


@given(st.text())
def test_a_proposal_can_always_be_printed(text: str) -> None:
    proposal = latin(text)
    assert proposal is None or (proposal.isascii() and proposal.strip() == proposal != "")
