"""Glyphs as paths: a mark across the page that is seen, and not read with the words around it.

A watermark set as text would stand in the middle of what is copied or searched.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from tripdesk.pdf.truetype import TrueTypeFace, components

Point = tuple[float, float, bool]
"""A point in font units, and whether it lies on the curve (ISO/IEC 14496-22, `glyf`)."""


def path(face: TrueTypeFace, text: str) -> list[str]:
    """Return the path of a text that begins at 0, 0, in thousandths of its size."""
    steps: list[str] = []
    left = 0.0
    for character in text:
        glyph = face.glyphs[ord(character)]
        for contour in _contours(face, glyph):
            units = face.per_thousand
            steps += _curves([(left + x * units, y * units, on) for x, y, on in contour])
        left += face.advance(glyph)
    return steps


def _contours(face: TrueTypeFace, glyph: int) -> Iterator[list[Point]]:
    """Yield the contours of a glyph, of its letter and its accent where it is composed."""
    outline = face.outline(glyph)
    yield from _simple(outline)
    for offset, right, up in components(outline):
        (part,) = struct.unpack_from(">H", outline, offset)
        for contour in _contours(face, part):
            yield [(x + right, y + up, on) for x, y, on in contour]


def _simple(outline: bytes) -> Iterator[list[Point]]:
    count = struct.unpack_from(">h", outline)[0] if outline else 0
    if count < 1:
        return
    ends = struct.unpack_from(f">{count}H", outline, 10)
    (skipped,) = struct.unpack_from(">H", outline, 10 + 2 * count)
    at = 12 + 2 * count + skipped
    flags: list[int] = []
    while len(flags) <= ends[-1]:
        flag = outline[at]
        at += 1
        again = 0
        if flag & 8:
            again = outline[at]
            at += 1
        flags += [flag] * (again + 1)
    xs, at = _coordinates(outline, at, flags, 2, 16)
    ys, at = _coordinates(outline, at, flags, 4, 32)
    start = 0
    for end in ends:
        yield [(xs[n], ys[n], bool(flags[n] & 1)) for n in range(start, end + 1)]
        start = end + 1


def _coordinates(
    outline: bytes, at: int, flags: list[int], short: int, same: int
) -> tuple[list[float], int]:
    found: list[float] = []
    value = 0
    for flag in flags:
        if flag & short:
            value += outline[at] if flag & same else -outline[at]
            at += 1
        elif not flag & same:
            value += struct.unpack_from(">h", outline, at)[0]
            at += 2
        found.append(value)
    return found, at


def _curves(points: list[Point]) -> Iterator[str]:
    """Yield the steps of one contour; its quadratic curves as the cubic ones that PDF has."""
    if len(points) < 2:
        return
    ring = _with_middles(points)
    (x, y, _), *rest = ring
    yield f"{x:.0f} {y:.0f} m"
    control: tuple[float, float] | None = None
    for to_x, to_y, on in [*rest, ring[0]]:
        if not on:
            control = (to_x, to_y)
            continue
        if control is None:
            yield f"{to_x:.0f} {to_y:.0f} l"
        else:
            cx, cy = control
            first = f"{x + 2 / 3 * (cx - x):.1f} {y + 2 / 3 * (cy - y):.1f}"
            second = f"{to_x + 2 / 3 * (cx - to_x):.1f} {to_y + 2 / 3 * (cy - to_y):.1f}"
            yield f"{first} {second} {to_x:.0f} {to_y:.0f} c"
            control = None
        x, y = to_x, to_y
    yield "h"


def _with_middles(points: list[Point]) -> list[Point]:
    """Return the contour from a point on the curve on, with those between two off it put in."""
    full: list[Point] = []
    for before, point in zip([points[-1], *points], points, strict=False):
        if not before[2] and not point[2]:
            full.append(((before[0] + point[0]) / 2, (before[1] + point[1]) / 2, True))
        full.append(point)
    start = next(index for index, point in enumerate(full) if point[2])
    return full[start:] + full[:start]
