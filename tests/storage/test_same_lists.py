"""Whatever the reports and whatever is asked, a server answers as a file does and in its order."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.archive import Archives, FixedClock
from tests.helpers.server import Server
from tests.storage.test_search import DRAFTS, QUERIES, fill
from tripdesk.domain.drafts import Draft
from tripdesk.domain.report import Origin, State
from tripdesk.language.country_names import BabelCountryNames
from tripdesk.services.listing import Query, Sort
from tripdesk.services.ports.archive import ReportStore
from tripdesk.services.transfers import quiet
from tripdesk.storage.moving import move
from tripdesk.storage.opening import open_store
from tripdesk.storage.store_moving import StoreMoving

FILTERS = st.builds(
    Query,
    words=QUERIES,
    states=st.sampled_from([frozenset(), frozenset({State.CONCEPT}), frozenset(State)]),
    year=st.sampled_from([None, None, 2019, 2020, 1]),
    country=st.sampled_from([None, None, "UA", "BE", "nergens"]),
    late=st.booleans(),
    origin=st.sampled_from([None, Origin.OWN]),
)


def see_the_same(one: ReportStore, other: ReportStore, query: Query) -> None:
    """Compare all that can be asked of two lists."""
    for sort, descending in product(Sort, (True, False)):
        asked = replace(query, sort=sort, descending=descending)
        rows = one.listing.page(asked, 0, 100)
        assert rows == other.listing.page(asked, 0, 100), asked
        assert rows[1:3] == other.listing.page(asked, 1, 2), asked
    ids = [row.id for row in one.rows()]
    assert one.listing.count(query) == other.listing.count(query)
    assert one.listing.facets(query) == other.listing.facets(query)
    assert one.listing.overview(query) == other.listing.overview(query)
    assert one.listing.snippets(query, ids) == other.listing.snippets(query, ids)


def lists_are_the_same(
    server: Server, folder: Path, drafts: list[Draft], queries: list[Query]
) -> None:
    office = Archives(server)
    with (
        closing(open_store(folder, FixedClock(), BabelCountryNames())) as here,
        office.open(folder, BabelCountryNames()) as there,
    ):
        assert isinstance(there, StoreMoving)
        fill(here, drafts)
        move(here, there, quiet)
        for query in (Query(), *queries):
            see_the_same(here, there, query)
    office.drop()


SOME_DRAFTS = st.lists(DRAFTS, min_size=2, max_size=7)
SOME_QUERIES = st.lists(FILTERS, min_size=4, max_size=4)


@settings(max_examples=3)
@given(drafts=SOME_DRAFTS, queries=SOME_QUERIES)
def test_a_server_lists_as_a_file_does(
    server: Server,
    tmp_path_factory: pytest.TempPathFactory,
    drafts: list[Draft],
    queries: list[Query],
) -> None:
    lists_are_the_same(server, tmp_path_factory.mktemp("same"), drafts, queries)


@pytest.mark.long
@settings(max_examples=100)
@given(drafts=SOME_DRAFTS, queries=SOME_QUERIES)
def test_a_server_lists_as_a_file_does_many_times(
    server: Server,
    tmp_path_factory: pytest.TempPathFactory,
    drafts: list[Draft],
    queries: list[Query],
) -> None:
    lists_are_the_same(server, tmp_path_factory.mktemp("same"), drafts, queries)
