"""Large numbers in sentences, their thousands apart as the language of the screens has them."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def grouped(words: str, count: int) -> str:
    """Return words in which Qt has put a number, with that number grouped."""
    return words.replace(str(count), QLocale().toString(count), 1)
