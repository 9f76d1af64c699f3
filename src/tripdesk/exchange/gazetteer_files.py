"""The gazetteer as it lies in `resources/gazetteer`; SOURCES.md there names the columns."""

from __future__ import annotations

from pathlib import Path

from tripdesk.domain.gazetteer import City, Country, Gazetteer


def read_gazetteer(folder: Path) -> Gazetteer:
    """Return the gazetteer of a folder."""
    cities = [_city(line.split("\t")) for line in _lines(folder / "cities.tsv")]
    countries = [_country(line.split("\t")) for line in _lines(folder / "countries.tsv")]
    return Gazetteer(cities, countries)


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def _city(columns: list[str]) -> City:
    dutch, english, also, country, thousands, latitude, longitude = columns
    return City(
        dutch,
        english or dutch,
        tuple(also.split(";")) if also else (),
        country,
        int(thousands) * 1000,
        float(latitude),
        float(longitude),
    )


def _country(columns: list[str]) -> Country:
    code, dutch, english, also = columns
    return Country(code, dutch, english, tuple(also.split(";")) if also else ())
