"""Where a line's end is none of a word's, and where a hyphen is none of a line's.

A word that is wider than a line is one word to who reads it, on however many lines it stands. Its
pieces are one stretch of marked content that says the whole (`ActualText`, ISO 32000-1, 14.9.4);
else each line's piece would be copied and searched as a word of its own. A hyphen that was typed is
kept at a line's end by a mark of direction behind it, which has no look: readers take a line's last
hyphen away, and the line's end with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tripdesk.pdf.embedding import END
from tripdesk.pdf.layout import PlacedLine
from tripdesk.pdf.scripts import break_points

_HYPHENS = ("-", "‐")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line: its text, and what of the line's text stands before it."""

    placed: PlacedLine
    before: str
    text: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Parts that are drawn together; `actual` is the word that they are, if they are one.

    `ended` says that the last one ends with a hyphen that needs a mark behind it.
    """

    parts: tuple[Part, ...]
    actual: str = ""
    ended: bool = False


def stretches(lines: Sequence[PlacedLine], text: str) -> Iterator[Stretch]:
    """Yield the lines of a paragraph on one page, words on several lines apart from the others.

    A word that goes on to another page, or comes from one, stays in parts; and one that has a place
    to part, as Chinese has.
    """
    waiting: list[Part] = []
    word: list[Part] = []
    for number, placed in enumerate(lines):
        line = str(placed.line)
        goes_on = not placed.line.spaced and number + 1 < len(lines)
        head = 0
        if word:
            head = len(line) if " " not in line else line.index(" ")
            word.append(Part(placed, "", line[:head]))
            if head == len(line) and goes_on:
                continue
            yield from _word(waiting, word, text)
            waiting, word = [], []
        tail = line.rfind(" ") + 1 if goes_on else len(line)
        if head < len(line):
            if tail > head:
                waiting.append(Part(placed, line[:head], line[head:tail]))
            if goes_on:
                word = [Part(placed, line[:tail], line[tail:])]
        typed = placed.line.spaced or placed.start + len(line) == len(text)
        if typed and placed.line.text.endswith(_HYPHENS) and waiting:
            yield Stretch(tuple(waiting), ended=True)
            waiting = []
    if waiting or word:
        yield Stretch((*waiting, *word))


def _word(waiting: list[Part], parts: list[Part], text: str) -> Iterator[Stretch]:
    """Yield what waits and the word, together where the word is none."""
    whole = "".join(each.text for each in parts)
    first, last = parts[0], parts[-1]
    start = first.placed.start + len(first.before)
    end = last.placed.start + len(last.text)
    cut = text[start - 1 : start].strip() or text[end : end + 1].strip()
    if cut or break_points(whole):
        yield Stretch((*waiting, *parts))
        return
    if waiting:
        yield Stretch(tuple(waiting))
    yield Stretch(tuple(parts), whole + (END.meaning if whole.endswith(_HYPHENS) else ""))
