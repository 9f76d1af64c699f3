"""Words as the lists hold them: small, and without accents, those that Unicode keeps included."""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th",
        "ı": "i", "ə": "e", "’": "'", "ʼ": "'", "‑": "-", "ĳ": "ij",
    }
)  # fmt: skip


def fold(word: str) -> str:
    """Return a word small and without accents."""
    if word.isascii():
        return word.lower()
    parted = unicodedata.normalize("NFD", word.lower().translate(_LETTERS))
    return "".join(sign for sign in parted if not unicodedata.combining(sign))
