"""What pdfium takes for one piece of a line, and what it turns round (core/fpdftext, fx_bidi.cpp).

pdfium parts a line into segments of one direction each. In a line from left to right it turns the
letters of each segment from right to left round, so that letters that stand side by side come out
as they were typed; vowel signs, commas and brackets among them end a segment, so what is to come
out in order has to be met in order: a unit is what may be met at once. A bracket or a quotation
mark behind letters from right to left is turned round too, unless a mark of direction is between.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tripdesk.pdf.embedding import Sign
from tripdesk.pdf.shaping import Run
from tripdesk.pdf.truetype import TrueTypeFace

LEFT, RIGHT, WEAK, NEUTRAL = "LRWN"
_CLASSES = {"L": LEFT, "R": RIGHT, "AL": RIGHT} | dict.fromkeys(
    ("AN", "EN", "NSM", "CS", "ES", "ET", "BN"), WEAK
)


def direction(character: str) -> str:
    """Return how pdfium takes a character."""
    return _CLASSES.get(unicodedata.bidirectional(character), NEUTRAL)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn at once; `left` is in thousandths of the size, `place` counts characters."""

    face: TrueTypeFace
    shown: str | Sign
    left: float
    place: int

    @property
    def last(self) -> float:
        """Where its last code stands."""
        if isinstance(self.shown, Sign):
            return self.left
        return self.left + self.face.width(self.shown[:-1])

    @property
    def right(self) -> float:
        """Where it ends, by its advance."""
        if isinstance(self.shown, Sign):
            return self.left + self.face.advance_of(self.shown.glyph(self.face))
        return self.left + self.face.width(self.shown)


@dataclass(frozen=True, slots=True)
class Unit:
    """What pdfium may meet in one go; `text` is what was typed, `drawn` is from left to right."""

    text: str
    drawn: tuple[Drawn, ...]

    def turned_after(self, *, turned: bool) -> bool:
        """Whether what has no direction is turned round behind this."""
        strong = [each for each in map(direction, self.text) if each in {LEFT, RIGHT}]
        return strong[-1] == RIGHT if strong else turned

    @property
    def would_turn(self) -> bool:
        """Whether this begins with a bracket or the like, which is not to be turned round."""
        for each in self.text:
            found = direction(each)
            if found == NEUTRAL and not each.isspace():
                return True
            if found in {LEFT, RIGHT}:
                break
        return False


def units(line: Sequence[Run]) -> Iterator[Unit]:
    """Yield the units of a line in the order of reading."""
    at = 0
    for run in line:
        if run.signs:
            yield from _units(run, at)
        elif len(run.visual) == 1:
            yield _unit([Drawn(run.face, _seen(Sign(run.visual, run.visual)), run.left, at)])
        else:
            yield Unit(run.logical, (Drawn(run.face, run.visual, run.left, at),))
        at += len(run.logical)


def _units(run: Run, at: int) -> Iterator[Unit]:
    """Yield letters that stand side by side together, and each other sign by itself."""
    waiting: list[Drawn] = []
    for each in sorted(run.signs, key=lambda sign: sign.place):
        drawn = Drawn(run.face, _seen(each.sign), run.left + each.left, at + each.place)
        if direction(each.sign.meaning) == RIGHT:
            waiting.append(drawn)
            continue
        if waiting:
            yield _unit(waiting)
            waiting = []
        yield _unit([drawn])
    if waiting:
        yield _unit(waiting)


def _seen(sign: Sign) -> Sign:
    """Return a sign that pdfium sees: it passes over a space that is drawn by itself."""
    return replace(sign, blank=True) if sign.meaning.isspace() else sign


def _unit(signs: Sequence[Drawn]) -> Unit:
    text = "".join(each.shown.meaning for each in signs if isinstance(each.shown, Sign))
    return Unit(text, tuple(sorted(signs, key=lambda each: each.left)))


def missing_marks(texts: Sequence[str]) -> int:
    """Return how many more stretches pdfium must find that run from left to right.

    It turns a whole line round that has as many from right to left.
    """
    against = along = 0
    before = ""
    for each in map(direction, "".join(texts)):
        if each != before:
            against += each == RIGHT
            along += each == LEFT
        before = each
    return max(0, against + 1 - along) if against else 0
