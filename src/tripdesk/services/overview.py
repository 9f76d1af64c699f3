"""The archive in numbers: trips by year, where to, how long, with how many, accounted for in time.

The store counts (`Overview`); here the places it counted become destinations: one for each town,
however its name was typed, with its place on the map where the gazetteer knows it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from tripdesk.domain.gazetteer import City, Gazetteer
from tripdesk.domain.tokens import fold


@dataclass(frozen=True, slots=True)
class YearOfTrips:
    """The trips that ended in a year; `days` counts both ends, of those with two dates."""

    year: int
    trips: int
    days: int
    persons: int


@dataclass(frozen=True, slots=True)
class Overview:
    """What a query finds, counted.

    `places` has the trips to each list of places, as they were typed. `counted` are the trips
    whose number of persons is known. Of the `due`, whose term has passed or that are definitive,
    `in_time` were definitive on the due date or before; what was taken over is in neither.
    """

    trips: int = 0
    undated: int = 0
    years: tuple[YearOfTrips, ...] = ()
    days: int = 0
    persons: int = 0
    counted: int = 0
    due: int = 0
    in_time: int = 0
    places: Mapping[tuple[str, ...], int] = field(default_factory=dict)

    @property
    def share_in_time(self) -> float | None:
        """The on-time share, or none where nothing was due."""
        return self.in_time / self.due if self.due else None

    @property
    def persons_a_trip(self) -> float | None:
        """The mean number of persons, or none where no number is known."""
        return self.persons / self.counted if self.counted else None


@dataclass(frozen=True, slots=True)
class Destination:
    """A town, or another place as it was typed; degrees north and east where they are known."""

    place: str
    country: str
    trips: int
    latitude: float | None = None
    longitude: float | None = None

    @property
    def name(self) -> str:
        """The place with its country."""
        return ", ".join(part for part in (self.place, self.country) if part)


@dataclass(frozen=True, slots=True)
class Destinations:
    """Where the trips went, most visited first, and how many countries that are."""

    all: tuple[Destination, ...] = ()
    countries: int = 0

    @property
    def placed(self) -> tuple[Destination, ...]:
        """Those that have a place on the map."""
        return tuple(each for each in self.all if each.latitude is not None)

    @property
    def unplaced(self) -> int:
        """How many have none."""
        return len(self.all) - len(self.placed)


@dataclass(frozen=True, slots=True)
class _Found:
    """What a typed place means: the same key for the same town."""

    key: tuple[str, str]
    place: str
    country: str
    country_key: str
    city: City | None = None


def destinations_of(
    overview: Overview, gazetteer: Gazetteer | None, *, english: bool
) -> Destinations:
    """Return the destinations, named in Dutch or English where the gazetteer knows them.

    A trip counts once for a town that it names twice.
    """
    found: dict[str, _Found] = {}
    trips: Counter[tuple[str, str]] = Counter()
    shown: dict[tuple[str, str], _Found] = {}
    countries: set[str] = set()
    for names, count in overview.places.items():
        met: set[tuple[str, str]] = set()
        for name in names:
            if name not in found:
                found[name] = _find(name, gazetteer, english=english)
            meant = found[name]
            met.add(meant.key)
            shown.setdefault(meant.key, meant)
            if meant.country_key:
                countries.add(meant.country_key)
        for key in met:
            trips[key] += count
    made = [_destination(shown[key], count) for key, count in trips.items()]
    made.sort(key=lambda each: (-each.trips, fold(each.name)))
    return Destinations(tuple(made), len(countries))


def _destination(found: _Found, trips: int) -> Destination:
    city = found.city
    where = (None, None) if city is None else (city.latitude, city.longitude)
    return Destination(found.place, found.country, trips, *where)


def _find(name: str, gazetteer: Gazetteer | None, *, english: bool) -> _Found:
    """Return what a name such as `Brussel, België` means; one without a comma is a place alone."""
    place, comma, country = name.rpartition(", ")
    if not comma:
        place, country = name, ""
    if gazetteer is None:
        return _Found((fold(place), fold(country)), place, country, fold(country))
    code = gazetteer.country_code(country) if country else ""
    city = gazetteer.city(place, country)
    if city is None:
        said = gazetteer.country_name(code, english=english) if code else country
        return _Found((fold(place), code or fold(country)), place, said, code or fold(country))
    town = city.english if english else city.dutch
    said = gazetteer.country_name(city.country, english=english)
    key = (f"{city.latitude} {city.longitude} {fold(city.english)}", city.country)
    return _Found(key, town, said, city.country, city)
