"""The report's own faces: static Noto Sans, regular and bold.

A character that a face lacks would be drawn as an empty box; so coverage is asked here before
anything is drawn.
"""

from __future__ import annotations

from enum import Enum
from functools import cache

from tripdesk.pdf.truetype import TrueTypeFace
from tripdesk.resources import resource


class Weight(Enum):
    """A weight of the report's letter, and the file that has it."""

    REGULAR = "NotoSans-Regular.ttf"
    BOLD = "NotoSans-Bold.ttf"


@cache
def face_of(weight: Weight) -> TrueTypeFace:
    """Return a face; it is read once a process."""
    return TrueTypeFace(resource("fonts", weight.value).read_bytes(), weight.value)


@cache
def printable() -> frozenset[int]:
    """Return the code points that both faces have."""
    return frozenset.intersection(*(frozenset(face_of(weight).glyphs) for weight in Weight))


def text_width(text: str, weight: Weight, size: float) -> float:
    """Return the width of a run in points."""
    return face_of(weight).width(text) * size / 1000
