"""The counts of the filters, worked out from search keys alone (`search_keys`).

A key says all that a filter asks, so one reading of the matches gives every count; the keys stand
in the order of the years, so those take a look at one key a year.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from tripdesk.domain.report import Origin, State
from tripdesk.services.listing import Facets, Query
from tripdesk.storage.search_keys import (
    COUNTRIES,
    MARKS,
    day_end,
    day_key,
    marks_of,
    origin_key,
    return_day,
    state_key,
    year_keys,
)

Sets = Mapping[int, Sequence[str]]
"""The countries of each set, by the number that stands in keys."""

_LIFE = MARKS & ~COUNTRIES


def facets_of(keys: list[int], late: list[int], query: Query, sets: Sets) -> Facets:
    """Return the counts of keys that the words found, in order; `late` are those of them that are.

    Each count leaves its own filter out, and no other.
    """
    every = late if query.late else keys
    states: Counter[State] = Counter()
    origins: Counter[Origin] = Counter()
    countries: Counter[str] = Counter()
    of_life, of_sets = _counted(_within(every, query), query, sets)
    for key, count in of_life.items():
        marks = marks_of(key)
        if query.origin in {None, marks.origin}:
            states[marks.state] += count
        if not query.states or marks.state in query.states:
            origins[marks.origin] += count
    for number, count in of_sets.items():
        for code in sets.get(number, ()):
            countries[code] += count
    years = _by_year(_shown(every, query, sets), in_bin=query.in_bin)
    return Facets(
        dict(states),
        years,
        dict(countries),
        dict(origins),
        len(_shown(_within(late, query), query, sets)),
    )


def _within(keys: list[int], query: Query) -> list[int]:
    """Return the keys of the query's year."""
    if query.year is None:
        return keys
    start, end = year_keys(query.year, in_bin=query.in_bin)
    return keys[bisect_left(keys, start) : bisect_left(keys, end)]


def _counted(keys: list[int], query: Query, sets: Sets) -> tuple[Counter[int], Counter[int]]:
    """Count state with origin where the country is right, and sets of countries where those are."""
    of_life: Counter[int] = Counter()
    of_sets: Counter[int] = Counter()
    right_sets, right_life = _right_sets(query, sets), _right_life(query)
    for key, count in Counter(map(MARKS.__and__, keys)).items():
        number, life = key & COUNTRIES, key & _LIFE
        if right_sets is None or number in right_sets:
            of_life[life] += count
        if life in right_life:
            of_sets[number] += count
    return of_life, of_sets


def _shown(keys: list[int], query: Query, sets: Sets) -> list[int]:
    """Return the keys that the filters of state, origin and country let through."""
    if not query.states and query.origin is None and query.country is None:
        return keys
    right_sets, right_life = _right_sets(query, sets), _right_life(query)
    return [
        key
        for key in keys
        if key & _LIFE in right_life and (right_sets is None or key & COUNTRIES in right_sets)
    ]


def _right_sets(query: Query, sets: Sets) -> set[int] | None:
    if query.country is None:
        return None
    return {number for number, codes in sets.items() if query.country in codes}


def _right_life(query: Query) -> set[int]:
    origins = tuple(Origin) if query.origin is None else (query.origin,)
    return {
        state_key(state) | origin_key(origin)
        for state in query.states or tuple(State)
        for origin in origins
    }


def _by_year(keys: list[int], *, in_bin: bool) -> dict[int, int]:
    counts: dict[int, int] = {}
    at = bisect_left(keys, day_end(day_key(None, in_bin=in_bin)))
    while at < len(keys) and (day := return_day(keys[at])):
        end = bisect_left(keys, year_keys(day.year, in_bin=in_bin)[1], at)
        counts[day.year] = end - at
        at = end
    return counts
