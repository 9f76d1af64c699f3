"""Destinations: one for each town, however its name was typed."""

from __future__ import annotations

import pytest

from tests.helpers.forms import ROOT
from tripdesk.domain.gazetteer import Gazetteer
from tripdesk.exchange.gazetteer_files import read_gazetteer
from tripdesk.services.overview import Destinations, Overview, destinations_of


@pytest.fixture(name="gazetteer", scope="module")
def gazetteer_fixture() -> Gazetteer:
    return read_gazetteer(ROOT / "resources" / "gazetteer")


TRIPS = Overview(
    trips=9,
    places={
        ("Brussel, België",): 3,
        ("Brussels, Belgium", "Brussel, België"): 1,
        ("BRUSSEL, belgie", "Nergenshuizen, België"): 2,
        ("Nergenshuizen, Belgium",): 1,
        ("Ergens anders",): 1,
        (): 1,
    },
)


@pytest.mark.parametrize(
    ("english", "name", "unknown"),
    [
        (False, "Brussel, België", "Nergenshuizen, België"),
        (True, "Brussels, Belgium", "Nergenshuizen, Belgium"),
    ],
)
def test_a_town_counts_once_a_trip_however_it_was_typed(
    gazetteer: Gazetteer, english: bool, name: str, unknown: str
) -> None:
    found = destinations_of(TRIPS, gazetteer, english=english)
    assert [(each.name, each.trips) for each in found.all] == [
        (name, 6),
        (unknown, 3),
        ("Ergens anders", 1),
    ]
    assert found.countries == 1
    assert [each.name for each in found.placed] == [name]
    assert found.unplaced == 2
    assert found.all[0].latitude == pytest.approx(50.85, abs=0.02)


def test_without_a_gazetteer_the_places_are_as_typed() -> None:
    found = destinations_of(TRIPS, None, english=False)
    assert (found.all[0].name, found.all[0].trips) == ("Brussel, België", 6)
    assert found.placed == ()
    assert found.countries == 2
    assert destinations_of(Overview(), None, english=False) == Destinations()
