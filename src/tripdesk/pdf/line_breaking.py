"""Text into lines, ragged right and without hyphens, so that it reads back as it was typed.

Lines part at spaces only; a word wider than the line is parted between characters, with nothing
put in and nothing lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `spaced` says that a space follows it in the text, as none does in a word."""

    text: str
    spaced: bool


def break_lines(text: str, width: float, measure: Callable[[str], float]) -> list[Line]:
    """Return the lines of a paragraph of this width, in points."""
    space = measure(" ")
    lines: list[Line] = []
    words: list[str] = []
    used = 0.0
    for word in text.split(" "):
        wide = measure(word)
        if words and used + space + wide > width:
            lines.append(Line(" ".join(words), spaced=True))
            words, used = [], 0.0
        if wide > width:
            *full, word = _pieces(word, width, measure)  # noqa: PLW2901 - the rest of the word
            lines += (Line(piece, spaced=False) for piece in full)
            wide = measure(word)
        used += wide + (space if words else 0.0)
        words.append(word)
    lines.append(Line(" ".join(words), spaced=False))
    return lines


def _pieces(word: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    """Yield a long word in pieces that fit; a mark stays with the letter before it."""
    ends = list(accumulate(measure(each) for each in word))
    start = 0
    for index in range(1, len(word)):
        before = ends[start - 1] if start else 0.0
        if ends[index] - before > width and not _joins(word[index]):
            yield word[start:index]
            start = index
    yield word[start:]


def _joins(character: str) -> bool:
    import unicodedata  # noqa: PLC0415 - only words wider than a line come here

    return bool(unicodedata.combining(character)) or character in "\u200c\u200d"
