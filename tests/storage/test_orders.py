"""Whichever way a page is read, it is the same page: the plans differ in time alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.benchmarks.made_archive import Maker, fill
from tests.helpers.archive import FixedClock, step
from tripdesk.domain.report import Action, Origin, State
from tripdesk.language.country_names import BabelCountryNames
from tripdesk.services.listing import Query, Sort
from tripdesk.storage import found_keys, listing, other_orders, read_keys
from tripdesk.storage.opening import open_store
from tripdesk.storage.sqlite_store import SqliteStore

REPORTS = 150
_MANY = 10**9
_WORDS = st.sampled_from(
    [*Maker().words[:12], *Maker().words[200:206], "pl", "a", "2019", "brussel"]
)
QUERIES = st.builds(
    Query,
    words=st.builds(" ".join, st.lists(_WORDS, min_size=1, max_size=2))
    | st.builds("{} -{}".format, _WORDS, _WORDS)
    | st.builds('"{} {}"'.format, _WORDS, _WORDS),
    states=st.sampled_from([frozenset(), frozenset(), frozenset({State.DEFINITIVE})]),
    year=st.sampled_from([None, None, 2018, 2019]),
    country=st.sampled_from([None, None, "BE"]),
    late=st.sampled_from([False, False, False, True]),
    origin=st.sampled_from([None, None, Origin.OWN]),
    in_bin=st.sampled_from([False, False, False, True]),
    sort=st.sampled_from([each for each in Sort if each is not Sort.DATE]),
    descending=st.booleans(),
)


@pytest.fixture(name="store", scope="module")
def store_fixture(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    folder: Path = tmp_path_factory.mktemp("orders")
    fill(folder, REPORTS)
    with closing(open_store(folder, FixedClock(), BabelCountryNames())) as store:
        for row in store.rows()[::9]:
            if row.state is not State.PUBLISHED:
                step(store, Action.BIN, row.id)
        assert 0 < len(store.rows(in_bin=True)) < len(store.rows())
        yield store


@contextmanager
def plan(
    *, few: int, close: int = _MANY, as_long: int = _MANY, deep: int = _MANY
) -> Iterator[None]:
    """Have pages read as if so many were few, close, as long to pass over as to sort, and deep."""
    with (
        patch.object(found_keys, "FEW", few),
        patch.object(other_orders, "FEW", few),
        patch.object(found_keys, "_CLOSE", close),
        patch.object(other_orders, "_AS_LONG", as_long),
        patch.object(listing, "DEEP", deep),
        patch.object(read_keys, "_AT_ONCE", 7),
        patch.object(read_keys, "_PART", 30),
        patch.object(found_keys, "_STEP", 5),
    ):
        yield


@settings(max_examples=150)
@given(QUERIES, st.integers(0, 40), st.integers(1, 30))
def test_every_plan_gives_the_same_page(
    store: SqliteStore, query: Query, first: int, size: int
) -> None:
    asked = store.listing
    assert isinstance(asked, listing.SqlListing)

    def ids() -> Sequence[str]:
        asked.forget()
        return [row.id for row in asked.page(query, first, size)]

    with plan(few=_MANY):
        sorted_ = ids()
    with plan(few=0, close=_MANY):
        near = ids()
    with plan(few=0, close=20, as_long=2):
        some_near = ids()
    with plan(few=0, close=0):
        walked = ids()
    with plan(few=0, close=0, as_long=0):
        not_walked = ids()
    with plan(few=0, close=0, deep=0):
        deep = ids()
    assert sorted_ == near == some_near == walked == not_walked == deep
    with plan(few=0):
        assert asked.count(query) == len(asked.page(query, 0, REPORTS))


@settings(max_examples=150)
@given(QUERIES)
def test_counts_are_the_same_from_what_is_found_and_from_the_rest(
    store: SqliteStore, query: Query
) -> None:
    asked = store.listing
    assert isinstance(asked, listing.SqlListing)
    asked.forget()
    counted = asked.facets(query)
    with plan(few=1), patch.object(found_keys, "_MOST", 0.0):
        asked.forget()
        asked.facets(Query(in_bin=query.in_bin))
        assert asked.facets(query) == counted
