"""The counts of the filters, worked out from search keys alone (`search_keys`).

A key says all that a filter asks, so one reading of the matches gives every count; the keys stand
in the order of the years, so those take a look at one key a year.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

from tripdesk.domain.report import Origin, State
from tripdesk.services.listing import Facets, Query
from tripdesk.storage.found import Chosen, Found, agreed
from tripdesk.storage.search_keys import day_end, day_key, return_day, year_keys

_T = TypeVar("_T")
Sets = Mapping[int, Sequence[str]]
"""The countries of each set, by the number that stands in keys."""


def facets_of(found: Found, late: Found, query: Query, sets: Sets) -> Facets:
    """Return the counts of keys that the words found; `late` are those of them that are.

    Each count leaves its own filter out, and no other.
    """
    every = late if query.late else found
    within = _within(every, query)
    states: Counter[State] = Counter()
    origins: Counter[Origin] = Counter()
    right = of_country(every, query, sets)
    life = every.of_life(query.states, _origins(query))
    lives = every.lives(within, agreed(every.of_life((), _origins(query)), right))
    for (state, _), count in lives.items():
        states[state] += count
    if life is not None:  # else both are counted alike
        lives = every.lives(within, agreed(every.of_life(query.states, ()), right))
    for (_, origin), count in lives.items():
        origins[origin] += count
    countries: dict[str, int] = {}
    for number, count in every.sets(within, life).items():
        for code in sets.get(number, ()):
            countries[code] = countries.get(code, 0) + count
    return Facets(
        dict(states),
        _by_year(every, agreed(life, right), in_bin=query.in_bin),
        countries,
        dict(origins),
        _count(shown(late, query, sets), _within(late, query)),
    )


def less(every: Facets, rest: Facets) -> Facets:
    """Return the counts of all keys but some, from those of all and those of these."""
    return Facets(
        _less(every.states, rest.states),
        _less(every.years, rest.years),
        _less(every.countries, rest.countries),
        _less(every.origins, rest.origins),
        every.late - rest.late,
    )


def shown(found: Found, query: Query, sets: Sets) -> Chosen | None:
    """Choose what the filters of state, origin and country let through."""
    life = found.of_life(query.states, _origins(query))
    return agreed(life, of_country(found, query, sets))


def of_country(found: Found, query: Query, sets: Sets) -> Chosen | None:
    """Choose what the filter of country lets through."""
    if query.country is None:
        return None
    right = {number for number, codes in sets.items() if query.country in codes}
    return found.of_countries(right)


def _less(every: Mapping[_T, int], rest: Mapping[_T, int]) -> dict[_T, int]:
    counts = {each: count - rest.get(each, 0) for each, count in every.items()}
    return {each: count for each, count in counts.items() if count}


def _origins(query: Query) -> Collection[Origin]:
    return () if query.origin is None else (query.origin,)


def _within(found: Found, query: Query) -> slice:
    if query.year is None:
        return slice(0, len(found))
    return found.span(query.year, in_bin=query.in_bin)


def _count(chosen: Chosen | None, within: slice) -> int:
    return within.stop - within.start if chosen is None else chosen[within].count(1)


def _by_year(found: Found, chosen: Chosen | None, *, in_bin: bool) -> dict[int, int]:
    counts: dict[int, int] = {}
    at = found.place(day_end(day_key(None, in_bin=in_bin)))
    while at < len(found) and (day := return_day(found.keys[at])):
        end = found.place(year_keys(day.year, in_bin=in_bin)[1])
        if count := _count(chosen, slice(at, end)):
            counts[day.year] = count
        at = end
    return counts
