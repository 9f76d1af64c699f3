"""What poppler makes of a line, and the marks that let it read as was typed (TextOutputDev.cc).

poppler sorts the words of a line by place and then turns it round by what most letters of the page
are. On a page from left to right it turns round each stretch that begins with a letter from right
to left, up to a Latin letter, a digit, a comma or a full stop; on a page from right to left, it
goes from the right and takes what is Latin as it stands. So on the one no sentence from right to
left has its full stop in place, and on the other no name in a Dutch sentence has its comma: a page
is given the direction in which more of its lines are right. Marks of direction (U+200E, U+200F)
end a stretch; a wide one ends poppler's line, as what follows seems to stand on it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tripdesk.pdf.embedding import Sign
from tripdesk.pdf.shaping import Run

LEFT, RIGHT, NUMBER, NEUTRAL = "LR#N"
_KINDS = {"L": LEFT, "R": RIGHT, "AL": RIGHT} | dict.fromkeys(
    ("EN", "ES", "ET", "AN", "CS"), NUMBER
)
_BEFORE = 20
"""Thousandths of the size by which a mark stands before what it marks: less than a space's."""
_WIDE = 1_500
"""Thousandths of the size: what stands half the size to the left of an end is on another line."""
_NARROW = 0
APART = Sign(" ", " ", _NARROW)
"""Ends a word for poppler, so that a mark is none of what was drawn before it."""
_HYPHEN = "-"


def kind(character: str) -> str:
    """Return how poppler takes a character."""
    return _KINDS.get(unicodedata.bidirectional(character), NEUTRAL)


def balance(texts: Iterable[str]) -> int:
    """Return how many more letters run from left to right than the other way."""
    found = [kind(each) for text in texts for each in text]
    return found.count(LEFT) - found.count(RIGHT)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of direction that only poppler knows: it has no outline. `left` as in runs."""

    sign: Sign
    left: float


def from_left(left: float, units: int = _NARROW) -> Mark:
    """Return a mark like a Latin letter."""
    return Mark(Sign(" ", "\u200e", units), left)


def from_right(left: float, units: int = _NARROW) -> Mark:
    """Return a mark like a Hebrew letter."""
    return Mark(Sign(" ", "\u200f", units), left)


@dataclass(frozen=True, slots=True)
class _Part:
    """Runs that stand to the right of those before, and to the left of those behind."""

    runs: tuple[Run, ...]

    @property
    def against(self) -> bool:
        return any(each.signs for each in self.runs)

    @property
    def text(self) -> str:
        return "".join(each.logical for each in self.runs)

    @property
    def left(self) -> float:
        return min(each.left for each in self.runs)

    @property
    def right(self) -> float:
        return max(each.left + each.width for each in self.runs)


def readable(line: Sequence[Run], *, rtl: bool) -> tuple[bool, bool]:
    """Return whether a line is right on a page from the left, and on one from the right."""
    if rtl:
        return _is_simple("".join(each.logical for each in line)), True
    parts = list(_parts(line))
    simple, apart = True, True
    for number, part in enumerate(parts):
        if part.against:
            simple &= _is_simple(part.text)
            around = [each.text[-1:] for each in parts[max(number - 1, 0) : number]]
            around += [each.text[:1] for each in parts[number + 1 : number + 2]]
            apart &= all(map(str.isspace, around))
    return simple, apart


def marks(line: Sequence[Run], *, rtl: bool, reversed_page: bool) -> Iterator[Mark]:
    """Yield the marks of a line in which some text runs from right to left."""
    text = "".join(each.logical for each in line)
    if rtl:
        if reversed_page:
            yield from _within(line)
        else:
            yield from_right(-_BEFORE)
        if text.startswith(_HYPHEN):
            yield from_right(max(each.left + each.width for each in line))
        return
    parts = list(_parts(line))
    for number, part in enumerate(parts):
        if reversed_page:
            if part.against:
                yield from _within(part.runs)
            last = number == len(parts) - 1
            end = from_right if part.against else from_left
            yield end(part.right - (0 if last else _BEFORE), _NARROW if last else _WIDE)
        elif part.against:
            if kind(_leftmost(part)) != RIGHT:
                yield from_right(part.left - _BEFORE)
            yield from_left(part.right)
    if text.rstrip().endswith(_HYPHEN) and not reversed_page:
        yield from_left(parts[-1].right)


def _parts(line: Sequence[Run]) -> Iterator[_Part]:
    start = 0
    for end in range(1, len(line) + 1):
        part = _Part(tuple(line[start:end]))
        if end == len(line) or min(each.left for each in line[end:]) >= part.right - 1:
            yield part
            start = end


def _within(line: Sequence[Run]) -> Iterator[Mark]:
    """Yield marks around each number and Latin word, and before each comma, from the left."""
    ordered = sorted(line, key=lambda run: run.left)
    for number, run in enumerate(ordered):
        for each in run.signs:
            if kind(each.sign.meaning) in {LEFT, NUMBER}:
                yield from_right(run.left + each.left - _BEFORE)
        if run.signs or run.visual.isspace():
            continue
        if number == 0 or not _follows(line, ordered[number - 1], run):
            yield from_right(run.left - _BEFORE)
        following = ordered[number + 1 : number + 2]
        seen = run.visual.rstrip()
        ends = not following or not _follows(line, run, following[0])
        if ends and kind(seen[-1]) == NEUTRAL:
            yield from_left(run.left + run.face.width(seen))


def _follows(line: Sequence[Run], run: Run, other: Run) -> bool:
    """Whether two Latin runs that stand side by side are read one after the other."""
    return not (run.signs or other.signs) and line.index(other) == line.index(run) + 1


def _leftmost(part: _Part) -> str:
    run = min(part.runs, key=lambda each: each.left)
    return run.signs[0].sign.meaning if run.signs else run.visual[:1] or " "


def _is_simple(text: str) -> bool:
    return all(kind(each) in {RIGHT, NEUTRAL} for each in text)
