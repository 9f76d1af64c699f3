"""What is counted and chosen from the bytes of keys is what each key says by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tripdesk.domain.report import Origin, State
from tripdesk.services.listing import Facets, Query
from tripdesk.storage.facets import Sets, facets_of, less, shown
from tripdesk.storage.found import Found
from tripdesk.storage.search_keys import (
    COUNTRIES,
    LAST_SEQUENCE,
    Marks,
    day_key,
    marks_of,
    return_day,
    with_sequence,
)

SETS: Sets = {1: ["BE"], 2: ["BE", "FR"], 3: ["FR"], COUNTRIES: ["BE", "xyz"]}
YEARS = (2018, 2019, 2020)
KEYS = st.builds(
    lambda day, sequence, marks: with_sequence(day_key(day, in_bin=False), sequence, marks),
    st.none() | st.dates(date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31)),
    st.integers(0, LAST_SEQUENCE),
    st.builds(
        Marks, st.sampled_from(State), st.sampled_from(Origin), st.sampled_from([0, *SETS, 77])
    ),
)
FILTERS = st.builds(
    Query,
    states=st.frozensets(st.sampled_from(State), max_size=2),
    year=st.none() | st.sampled_from(YEARS),
    country=st.none() | st.sampled_from(["BE", "FR", "NL"]),
    late=st.booleans(),
    origin=st.none() | st.sampled_from(Origin),
)


def in_year(key: int, query: Query) -> bool:
    day = return_day(key)
    return query.year is None or (day is not None and day.year == query.year)


def in_country(key: int, query: Query) -> bool:
    return query.country is None or query.country in SETS.get(key & COUNTRIES, ())


def in_states(key: int, query: Query) -> bool:
    return not query.states or marks_of(key).state in query.states


def of_origin(key: int, query: Query) -> bool:
    return query.origin in {None, marks_of(key).origin}


def counted(keys: Iterable[int], late: set[int], query: Query) -> Facets:
    """Count one key after the other."""
    states, origins = Counter[State](), Counter[Origin]()
    years, countries = Counter[int](), Counter[str]()
    all_late = 0
    for key in keys:
        state, country = in_states(key, query), in_country(key, query)
        origin, year, day = of_origin(key, query), in_year(key, query), return_day(key)
        all_late += key in late and state and country and origin and year
        if query.late and key not in late:
            continue
        if country and origin and year:
            states[marks_of(key).state] += 1
        if country and state and year:
            origins[marks_of(key).origin] += 1
        if origin and state and year:
            countries.update(SETS.get(key & COUNTRIES, ()))
        if origin and state and country and day:
            years[day.year] += 1
    return Facets(dict(states), dict(years), dict(countries), dict(origins), all_late)


@given(st.sets(KEYS, max_size=40), FILTERS)
def test_counts_and_choices_are_those_of_each_key(some: set[int], query: Query) -> None:
    keys = sorted(some)
    late = {key for key in keys if key % 3 == 0}
    found = Found(keys)
    assert facets_of(found, found.those_of(sorted(late)), query, SETS) == counted(keys, late, query)
    assert list(found.only(shown(found, query, SETS)).keys) == [
        key
        for key in keys
        if in_states(key, query) and of_origin(key, query) and in_country(key, query)
    ]


@given(st.sets(KEYS, max_size=40), st.sets(KEYS, max_size=9), FILTERS)
def test_counts_of_all_less_those_of_some_are_those_of_the_others(
    others: set[int], some: set[int], query: Query
) -> None:
    late = {key for key in others | some if key % 3 == 0}

    def of(keys: set[int]) -> Facets:
        return facets_of(Found(sorted(keys)), Found(sorted(keys & late)), query, SETS)

    assert less(of(others | some), of(some)) == of(others - some)


@given(st.sets(KEYS, max_size=40), st.lists(KEYS, max_size=10))
def test_keys_are_here_or_not(some: set[int], others: list[int]) -> None:
    found = Found(sorted(some))
    asked = [*others, *list(some)[:5]]
    assert [found.has(key) for key in asked] == [key in some for key in asked]
    assert list(found.those_of(asked).keys) == [key for key in asked if key in some]
