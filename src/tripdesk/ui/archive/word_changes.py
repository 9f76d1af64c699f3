"""What changed between two texts, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_PIECES = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that is the same on both sides, or stands on this one only."""

    text: str
    changed: bool


def compared(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return both texts in pieces; those of one side together are that text, as it was."""
    left, right = _PIECES.findall(before), _PIECES.findall(after)
    # Without the habit of leaving out what occurs often: `de` may well be what changed.
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    ours: list[Piece] = []
    theirs: list[Piece] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        same = tag == "equal"
        if a < b:
            ours.append(Piece("".join(left[a:b]), not same))
        if c < d:
            theirs.append(Piece("".join(right[c:d]), not same))
    return tuple(ours), tuple(theirs)
