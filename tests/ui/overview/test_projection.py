"""The map: places where they belong, and no line from one edge to the other."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from tripdesk.resources import resource
from tripdesk.ui.overview.projection import europe, in_europe, land, projected, world


def test_the_outlines_are_small_and_no_line_crosses_the_map() -> None:
    file = resource("map", "land.txt")
    assert file.stat().st_size <= 150_000
    for line in file.read_text("utf-8").splitlines():
        tenths = [int(each) for each in line.split()]
        longitudes, latitudes = tenths[::2], tenths[1::2]
        assert len(longitudes) == len(latitudes) >= 3
        assert min(longitudes) >= -1690
        assert max(longitudes) <= 1910
        closed = [*longitudes, longitudes[0]]
        assert max(abs(one - other) for one, other in pairwise(closed)) < 400


@pytest.mark.parametrize(
    ("longitude", "latitude", "dry"),
    [
        (4.9, 52.0, True),
        (-100.0, 40.0, True),
        (-156.0, 65.0, True),
        (178.0, 67.5, True),
        (-176.0, 67.0, True),
        (134.0, -25.0, True),
        (-30.0, 40.0, False),
        (-150.0, 0.0, False),
        (51.0, 42.0, False),
    ],
)
def test_land_is_where_it_is(longitude: float, latitude: float, dry: bool) -> None:
    """Both sides of the antimeridian, and the Caspian Sea, are among them."""
    assert land().contains(projected(longitude, latitude)) is dry


@given(st.floats(-180, 180), st.floats(-90, 90))
def test_north_is_up_and_east_is_right(longitude: float, latitude: float) -> None:
    here = projected(longitude, latitude)
    assert projected(longitude, min(latitude + 1, 90)).y() <= here.y()
    if longitude < -170 or -168 < longitude < 179:
        assert projected(longitude + 1, latitude).x() >= here.x()


def test_what_is_shown_has_the_netherlands_near_the_middle() -> None:
    shown = world(land())
    middle = shown.center()
    assert abs(projected(5, 52).x() - middle.x()) < shown.width() / 10
    assert shown.contains(QPointF(projected(175, -41)))


def test_what_is_in_europe_is_on_its_map() -> None:
    shown = europe()
    for longitude, latitude in ((-9.1, 38.7), (37.6, 55.7), (25.1, 35.3), (25.5, 65.0)):
        assert in_europe(longitude, latitude)
        assert shown.contains(projected(longitude, latitude))
    assert not in_europe(139.7, 35.7)
