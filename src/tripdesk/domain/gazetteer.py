"""Places and countries of the world, found by the beginning of any name they go by.

What is offered is in the language of the name that was being typed: `Pari` gives `Parijs,
Frankrijk`, `Paris` gives `Paris, France`. A name may be typed without its accents and hyphens.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tripdesk.domain.tokens import fold

_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class City:
    """A place, with its names in Dutch and English and others it goes by; `country` is a code."""

    dutch: str
    english: str
    also: tuple[str, ...]
    country: str
    inhabitants: int
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO 3166 code, with its names."""

    code: str
    dutch: str
    english: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What may be meant: a place with its country, or a country alone."""

    name: str
    country: str = ""


class Gazetteer:
    """Looks names up; the places come biggest first, and so are they offered."""

    def __init__(self, cities: Sequence[City], countries: Sequence[Country]) -> None:
        self._cities = tuple(cities)
        self._countries = {each.code: each for each in countries}
        self._order = [each.code for each in countries]
        self._city_names = _Names((each.dutch, each.english, each.also) for each in cities)
        self._country_names = _Names((each.dutch, each.english, each.also) for each in countries)

    def places(self, typed: str, most: int = 8) -> tuple[Suggestion, ...]:
        """Return the places whose name begins with what is typed, biggest first."""
        found = []
        for rank, english in self._city_names.beginning(typed, most):
            city = self._cities[rank]
            name = city.english if english else city.dutch
            found.append(Suggestion(name, self.country_name(city.country, english=english)))
        return tuple(dict.fromkeys(found))

    def countries(self, typed: str, most: int = 8) -> tuple[Suggestion, ...]:
        """Return the countries whose name begins with what is typed."""
        found = [
            self.country_name(self._order[rank], english=english)
            for rank, english in self._country_names.beginning(typed, most)
        ]
        return tuple(Suggestion(each) for each in sorted(dict.fromkeys(found)))

    def country_code(self, typed: str) -> str:
        """Return the ISO 3166 code of a country by any of its names, or nothing."""
        rank = self._country_names.exactly(typed)
        return "" if rank is None else self._order[rank]

    def country_name(self, code: str, *, english: bool = False) -> str:
        """Return a country's name, or the code where it is not known."""
        country = self._countries.get(code)
        if country is None:
            return code
        return country.english if english else country.dutch

    def city(self, place: str, country: str) -> City | None:
        """Return the biggest place of this name in this country (by a name or code), if any."""
        code = self.country_code(country) or country.strip().upper()
        for rank in self._city_names.all_exactly(place):
            if not country.strip() or self._cities[rank].country == code:
                return self._cities[rank]
        return None


_DUTCH, _ENGLISH, _ALSO = range(3)


class _Names:
    """The names of things by rank, in the order of their letters."""

    def __init__(self, names: Iterable[tuple[str, str, tuple[str, ...]]]) -> None:
        keys = []
        for rank, (dutch, english, also) in enumerate(names):
            keys.append((fold(dutch), rank, _DUTCH))
            keys.append((fold(english), rank, _ENGLISH))
            keys.extend((fold(each), rank, _ALSO) for each in also)
        self._keys = sorted(keys)

    def beginning(self, typed: str, most: int) -> list[tuple[int, bool]]:
        """Return ranks in order, and whether it was the English name that was being typed.

        A name typed whole tells the language; else Dutch goes first.
        """
        prefix = fold(typed)
        if not prefix:
            return []
        start = bisect_left(self._keys, (prefix,))
        end = bisect_left(self._keys, (prefix + _LAST,), lo=start)
        near = self._keys[start:end]
        found = heapq.nsmallest(4 * most, ((rank, key != prefix, kind) for key, rank, kind in near))
        best: dict[int, bool] = {}
        for rank, _, kind in found:
            best.setdefault(rank, kind == _ENGLISH)
        return list(best.items())[:most]

    def all_exactly(self, typed: str) -> list[int]:
        """Return the ranks of all that have this name, in order."""
        key = fold(typed)
        start = bisect_left(self._keys, (key,))
        ranks = []
        for name, rank, _ in self._keys[start:]:
            if name != key or not key:
                break
            ranks.append(rank)
        return sorted(ranks)

    def exactly(self, typed: str) -> int | None:
        """Return the rank of what has this name, or none."""
        return next(iter(self.all_exactly(typed)), None)
