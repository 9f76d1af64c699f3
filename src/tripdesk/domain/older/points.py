"""The points of a list among its lines, whatever sign stands before them, or none."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tripdesk.domain.older.joining import join
from tripdesk.domain.older.lines import SourceLine, ends_early

_SIGNS = "•·▪▫◦‣⁃∙●○■□◆➢➤✓❖§*\u2013\u2014-o\uf0b7\uf0a7\uf0d8\uf02d\uf06f"
_SIGN = re.compile(rf"(?:[{re.escape(_SIGNS)}]|\(?(?:\d{{1,2}}|[a-z])[.)])(?:\s+|$)")
_ENDS = ".!?:;"
_APART = 0.5
"""So much more space than within a paragraph, in lines, parts two of them."""
_GLUED = re.compile(r"[•·▪●]\s*")
"""Signs that never begin a word may stand without a space."""


@dataclass(frozen=True, slots=True)
class Point:
    """The lines of one point; `signed` where a sign stood before it."""

    lines: tuple[SourceLine, ...]
    signed: bool


def sign_length(text: str) -> int:
    """Return how many characters of a line are the sign of a point and the space after it."""
    match = _SIGN.match(text) or _GLUED.match(text)
    return match.end() if match else 0


def points_of(lines: Sequence[SourceLine], width: float) -> list[Point]:
    """Return the points: by their signs, or where there are none by how the lines end."""
    if any(sign_length(each.text) for each in lines):
        return _signed(lines, width)
    return [Point(tuple(each), signed=False) for each in _unsigned(lines, width)]


def paragraphs(lines: Sequence[SourceLine], width: float) -> list[list[SourceLine]]:
    """Return the lines by paragraph: a new one after a line that ended on purpose."""
    return _grouped(lines, lambda before, line: _begins(before, line, width))


def texts(points: Sequence[Point], compounds: frozenset[str]) -> list[str]:
    """Return what each point says; a sign with nothing after it says nothing."""
    said = (join(each.lines, compounds) for each in points)
    return [each for each in said if each]


def _unsigned(lines: Sequence[SourceLine], width: float) -> list[list[SourceLine]]:
    """Group points without signs: in a list, a sentence that begins a line begins a point."""
    return _grouped(
        lines,
        lambda before, line: (
            _begins(before, line, width) or (before.text[-1] in _ENDS and line.text[0].isupper())
        ),
    )


def _grouped(
    lines: Sequence[SourceLine], begins: Callable[[SourceLine, SourceLine], bool]
) -> list[list[SourceLine]]:
    groups: list[list[SourceLine]] = []
    for line in lines:
        if not groups or begins(groups[-1][-1], line):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _signed(lines: Sequence[SourceLine], width: float) -> list[Point]:
    points: list[list[SourceLine]] = []
    signed: list[bool] = []
    for line in lines:
        length = sign_length(line.text)
        if length:
            points.append([line.without(length)])
            signed.append(True)
        elif not points or (_complete(points[-1]) and _stands_apart(points[-1][-1], line, width)):
            points.append([line])
            signed.append(False)
        else:
            points[-1].append(line)
    return [
        Point(tuple(line for line in group if line.text), was_signed)
        for group, was_signed in zip(points, signed, strict=True)
    ]


def _complete(point: Sequence[SourceLine]) -> bool:
    return bool(point[-1].text) and point[-1].text[-1] in _ENDS


def _stands_apart(before: SourceLine, line: SourceLine, width: float) -> bool:
    """Whether a line without a sign, after a point, is one of its own and not its next line."""
    return line.gap > 0 and line.text[0].isupper() and ends_early(before, line, width)


def _begins(before: SourceLine, line: SourceLine, width: float) -> bool:
    ended = before.text[-1] in _ENDS
    if ended and line.gap >= _APART and line.page == before.page:
        return True
    return (ended or line.text[0].isupper()) and ends_early(before, line, width)
