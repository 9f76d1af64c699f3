"""Make the outlines of the land for the overview's map: `resources/map/land.txt`.

    npm pack world-atlas@2.0.2
    .venv/bin/python packaging/map/build.py world-atlas-2.0.2.tgz

The outlines are Natural Earth's (https://www.naturalearthdata.com, public domain), 1:50 million, as
the package world-atlas carries them in TopoJSON. The package joins land across the antimeridian,
so that a flat map of it has lines from edge to edge. Here each outline is unrolled first and then
cut at the meridian where the map itself is: 169° W, in the Bering Strait, where no land is but a
few small islands. Antarctica is left out, as is what is too small to be seen.
"""

from __future__ import annotations

import argparse
import json
import sys
import tarfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

TARGET = Path(__file__).resolve().parents[2] / "resources" / "map" / "land.txt"
SOURCE = "package/land-50m.json"

Point = tuple[float, float]
Ring = list[Point]

WEST, EAST = -169.0, 191.0
SOUTH = -60.0
"""What lies wholly below is Antarctica."""
FINE = 0.12
"""Degrees that a simplified outline may lie beside the true one."""
SMALL = 0.08
"""Square degrees; what is smaller is left out."""


def rings(topology: dict[str, Any]) -> Iterator[Ring]:
    """Yield every outline, closed, in degrees; lakes are outlines within others."""
    arcs = [_arc(each, topology["transform"]) for each in topology["arcs"]]
    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"]
        for polygon in polygons if geometry["type"] == "MultiPolygon" else [polygons]:
            for outline in polygon:
                ring: Ring = []
                for number in outline:
                    arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                    ring += arc[1:] if ring else arc
                yield ring


def _arc(deltas: Sequence[Sequence[int]], transform: dict[str, Any]) -> Ring:
    (x_scale, y_scale), (x_from, y_from) = transform["scale"], transform["translate"]
    x = y = 0
    made = []
    for step_x, step_y in deltas:
        x, y = x + step_x, y + step_y
        made.append((x * x_scale + x_from, y * y_scale + y_from))
    return made


def unrolled(ring: Ring) -> Ring:
    """Return an outline without jumps from one edge of the world to the other."""
    made = [ring[0]]
    for longitude, latitude in ring[1:]:
        before = made[-1][0]
        made.append((longitude + 360 * round((before - longitude) / 360), latitude))
    return made


def cut(ring: Ring) -> Iterator[Ring]:
    """Yield the parts of an outline that lie on the map, each moved there by whole turns."""
    for turns in (-2, -1, 0, 1, 2):
        moved = [(longitude + 360 * turns, latitude) for longitude, latitude in ring]
        part = _clipped(_clipped(moved, WEST, 1), EAST, -1)
        if len(part) > 2:
            yield part


def _clipped(ring: Ring, edge: float, side: int) -> Ring:
    """Return what of an outline lies on one side of a meridian (Sutherland and Hodgman)."""
    made: Ring = []
    for (x, y), (next_x, next_y) in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        inside, next_inside = (x - edge) * side >= 0, (next_x - edge) * side >= 0
        if inside:
            made.append((x, y))
        if inside != next_inside:
            made.append((edge, y + (next_y - y) * (edge - x) / (next_x - x)))
    return made


def area(ring: Ring) -> float:
    """Return the square degrees of an outline."""
    pairs = zip(ring, [*ring[1:], *ring[:1]], strict=True)
    return abs(sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairs)) / 2


def simplified(ring: Ring) -> Ring:
    """Return an outline with fewer points (Douglas and Peucker), in two halves."""
    middle = len(ring) // 2
    return _thinned(ring[: middle + 1])[:-1] + _thinned(ring[middle:])


def _thinned(points: Ring) -> Ring:
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        far, at = max(
            ((_beside(points[i], points[first], points[last]), i) for i in range(first + 1, last)),
            default=(0.0, 0),
        )
        if far > FINE:
            keep.add(at)
            spans += [(first, at), (at, last)]
    return [points[each] for each in sorted(keep)]


def _beside(point: Point, start: Point, end: Point) -> float:
    """Return how far a point lies from a piece of line."""
    (x, y), (from_x, from_y), (to_x, to_y) = point, start, end
    wide, high = to_x - from_x, to_y - from_y
    length = wide * wide + high * high
    share = ((x - from_x) * wide + (y - from_y) * high) / length if length else 0
    share = min(1, max(0, share))
    return float(((x - from_x - share * wide) ** 2 + (y - from_y - share * high) ** 2) ** 0.5)


def line_of(ring: Ring) -> str:
    """Return an outline as a line: longitude and latitude in tenths of a degree, in turn."""
    points = dict.fromkeys((round(x * 10), round(y * 10)) for x, y in ring)
    return " ".join(f"{x} {y}" for x, y in points)


def land(topology: dict[str, Any]) -> list[str]:
    """Return the lines of the resource, the largest land first."""
    parts = [
        part
        for ring in rings(topology)
        if max(latitude for _, latitude in ring) > SOUTH
        for part in cut(unrolled(ring))
        if area(part) >= SMALL
    ]
    lines = [line_of(simplified(each)) for each in sorted(parts, key=area, reverse=True)]
    return [each for each in lines if each.count(" ") > 4]


def main(arguments: Sequence[str]) -> None:
    """Make the resource from the package."""
    parser = argparse.ArgumentParser(description="Make resources/map/land.txt.")
    parser.add_argument("package", type=Path, help="world-atlas-2.0.2.tgz")
    package = parser.parse_args(arguments).package
    with tarfile.open(package) as archive:
        content = archive.extractfile(SOURCE)
        if content is None:
            sys.exit(f"{package} has no {SOURCE}.")
        topology = json.load(content)
    lines = land(topology)
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text("".join(f"{each}\n" for each in lines), "utf-8", newline="\n")
    points = sum((each.count(" ") + 1) // 2 for each in lines)
    print(f"{TARGET}: {len(lines)} outlines, {points} points, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
