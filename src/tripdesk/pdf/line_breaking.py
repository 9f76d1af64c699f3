"""Text into lines, ragged right and without hyphens, so that it reads back as it was typed.

Lines part at spaces. A word wider than the line is parted where an address may be (after a slash,
before a dot or a hyphen) or between ideographs, else anywhere, with nothing put in or lost. No line
ends with a hyphen if it can be helped: readers take it for one of hyphenation, and drop it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from tripdesk.pdf.scripts import UNSEEN, break_points

_AFTER = frozenset("/?&=#:;,@_")
_BEFORE = frozenset(".-‐")
_HYPHENS = ("-", "‐")
_HALF = 0.5
"""How full a line must be to end at a place of choice in a long word, or how empty to begin one."""
_LITTLE = 0.2
"""Room of less than this part of the measure is left empty before a word that is parted."""
_RUNT = 0.2
"""A last line shorter than this part of the measure gets one more word."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `spaced` says that a space follows it in the text, as none does in a word.

    `cut` says that it ends inside a word that is one word to who reads, as Chinese is not.
    """

    text: str
    spaced: bool
    cut: bool = False

    def __str__(self) -> str:
        """Return the line with the real space that ends it, so that words come out apart."""
        return self.text + (" " if self.spaced else "")


def break_lines(text: str, width: float, measure: Callable[[str], float]) -> list[Line]:
    """Return the lines of a paragraph of this width, in the units of `measure`."""
    if measure(text) <= width:
        return [Line(text, spaced=False)]
    space = measure(" ")
    lines: list[Line] = []
    words: list[str] = []
    used = 0.0
    for word in text.split(" "):
        wide = measure(word)
        room = width - used - space if words else width
        if words and wide > room and not (wide > width and room > _HALF * width):
            words, used = _ended(lines, words, measure)
            room = width - used - space if words else width
        while words and wide > room < _LITTLE * width:
            # All that is carried ends with hyphens; one word by itself may.
            lines.append(Line(words.pop(0), spaced=True))
            used = measure(" ".join(words)) if words else 0.0
            room = width - used - space if words else width
        if wide > room:
            *full, word = _pieces(word, room, width, measure)  # noqa: PLW2901 - its last piece
            cut = not break_points("".join([*full, word]))
            for piece in full:
                lines.append(Line(" ".join([*words, piece]), spaced=False, cut=cut))
                words, used = [], 0.0
            wide = measure(word)
        used += wide + (space if words else 0.0)
        words.append(word)
    if lines and lines[-1].spaced and len(words) == 1 and used < _RUNT * width:
        lines[-1], words = _helped(lines[-1], words)
    lines.append(Line(" ".join(words), spaced=False))
    return lines


def _ended(
    lines: list[Line], words: list[str], measure: Callable[[str], float]
) -> tuple[list[str], float]:
    """End a line, but with no hyphen; return the words that go to the next one, and their width."""
    cut = len(words)
    while cut and words[cut - 1].endswith(_HYPHENS):
        cut -= 1
    if cut:
        lines.append(Line(" ".join(words[:cut]), spaced=True))
    carried = words[cut:]
    return carried, measure(" ".join(carried)) if carried else 0.0


def _helped(line: Line, words: list[str]) -> tuple[Line, list[str]]:
    """Give a last line of one short word the word before it, where that is no loss above."""
    *before, last = line.text.split(" ")
    if len(before) < 4 or before[-1].endswith(_HYPHENS):
        return line, words
    return Line(" ".join(before), spaced=True), [last, *words]


def _pieces(word: str, room: float, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    """Yield a long word in pieces that fit, the first into the room that is left on a line.

    A mark stays with the letter before it.
    """
    ends = list(accumulate(measure(each) for each in word))
    between = frozenset(break_points(word))
    start, choice = 0, 0
    for index in range(1, len(word)):
        before = ends[start - 1] if start else 0.0
        if ends[index] - before > room and not _joins(word[index]):
            full = choice > start and ends[choice - 1] - before >= _HALF * room
            end = choice if full else _before_hyphens(word, start, index)
            yield word[start:end]
            start, room = end, width
        here, last = word[index], word[index - 1]
        if last in _AFTER or (here in _BEFORE and last not in _BEFORE) or index in between:
            choice = index
    yield word[start:]


def _before_hyphens(word: str, start: int, end: int) -> int:
    """Move an end in front of hyphens, where there is anything before them."""
    kept = len(word[start:end].rstrip("-‐"))
    return start + kept if kept else end


def _joins(character: str) -> bool:
    return bool(unicodedata.combining(character)) or character in UNSEEN
