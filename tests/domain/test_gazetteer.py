"""Places and countries, found by the beginning of any of their names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.forms import ROOT
from tripdesk.domain.gazetteer import Gazetteer, Suggestion
from tripdesk.exchange.gazetteer_files import read_gazetteer

FOLDER = ROOT / "resources" / "gazetteer"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return read_gazetteer(FOLDER)


@pytest.mark.parametrize(
    ("typed", "place", "country"),
    [
        ("Pari", "Parijs", "Frankrijk"),
        ("Paris", "Paris", "France"),
        ("mila", "Milaan", "Italië"),
        ("milan", "Milan", "Italy"),
        ("milano", "Milaan", "Italië"),
        ("warsch", "Warschau", "Polen"),
        ("LONDE", "Londen", "Verenigd Koninkrijk"),
        ("brussel", "Brussel", "België"),
        ("Bruxelles", "Brussel", "België"),
        ("kopenh", "Kopenhagen", "Denemarken"),
        ("Copenh", "Copenhagen", "Denmark"),
        ("geneve", "Genève", "Zwitserland"),
        ("genèv", "Genève", "Zwitserland"),
        ("Lvo", "Lviv", "Oekraïne"),
        ("kiev", "Kyiv", "Oekraïne"),
        ("abu dh", "Abu Dhabi", "Verenigde Arabische Emiraten"),
        ("lodz", "Lodz", "Polen"),
        ("new-york", "New York", "Verenigde Staten"),
        ("reykj", "Reykjavik", "IJsland"),
        ("canb", "Canberra", "Australië"),
    ],
)
def test_a_place_is_found_in_dutch_and_english(
    gazetteer: Gazetteer, typed: str, place: str, country: str
) -> None:
    assert gazetteer.places(typed)[0] == Suggestion(place, country)


def test_the_biggest_come_first_and_each_once(gazetteer: Gazetteer) -> None:
    found = gazetteer.places("s")
    assert found[0].name == "Shanghai"
    assert len(set(found)) == len(found) == 8
    assert gazetteer.places(" ") == gazetteer.places("zzzz") == ()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("United Arab Emirates", "AE"),
        ("verenigde arabische emiraten", "AE"),
        ("VS", "US"),
        ("Oekraine", "UA"),
        ("Tsjechië", "CZ"),
        ("Czech Republic", "CZ"),
        ("the Netherlands", "NL"),
        ("Utopia", ""),
        ("", ""),
    ],
)
def test_a_country_is_known_by_its_names(gazetteer: Gazetteer, typed: str, code: str) -> None:
    assert gazetteer.country_code(typed) == code


def test_countries_are_offered_in_the_language_typed(gazetteer: Gazetteer) -> None:
    assert Suggestion("Duitsland") in gazetteer.countries("dui")
    assert gazetteer.countries("germ") == (Suggestion("Germany"),)


def test_a_place_has_its_coordinates(gazetteer: Gazetteer) -> None:
    city = gazetteer.city("parijs", "France")
    assert city is not None
    assert (round(city.latitude), round(city.longitude)) == (49, 2)
    assert gazetteer.city("Paris", "Zwitserland") is None
    assert gazetteer.city("Bergen", "") is not None


def test_every_place_has_a_known_country_and_lies_on_the_earth(gazetteer: Gazetteer) -> None:
    lines = (FOLDER / "cities.tsv").read_text("utf-8").splitlines()
    assert len(lines) > 6_000
    for line in lines:
        _, _, _, country, thousands, latitude, longitude = line.split("\t")
        assert gazetteer.country_name(country) != country
        assert int(thousands) > 0
        assert abs(float(latitude)) <= 90
        assert abs(float(longitude)) <= 180


@given(typed=st.text(max_size=20))
def test_anything_may_be_typed(gazetteer: Gazetteer, typed: str) -> None:
    assert len(gazetteer.places(typed)) <= 8
    assert len(gazetteer.countries(typed)) <= 8
