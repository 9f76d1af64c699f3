"""Typed text is cleaned once, and only of what nobody sees."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripdesk.domain.texts import clean_line, clean_text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  a\r\nb\rc\u2028d  ", "a\nb\nc\nd"),
        ("e\u0301", "é"),
        ("a\x00b\u200bc\ufeff\u00add", "abcd"),
        ("a\tb", "a b"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\u00a0b", "a\u00a0b"),
        ("\ud800a", "a"),
        ("", ""),
    ],
)
def test_what_is_kept(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)
    assert unicodedata.is_normalized("NFC", clean_text(text))
    assert "\n" not in clean_line(text)
