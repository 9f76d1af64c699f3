"""The list of reports: filters, orders, pages at any place, counts that add up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.helpers.archive import Archives, begin, finalise
from tripdesk.domain.drafts import Draft
from tripdesk.domain.report import Origin, State
from tripdesk.domain.terms import due_date
from tripdesk.services.listing import Listing, Query, Sort
from tripdesk.services.ports.archive import ReportStore
from tripdesk.services.records import Dossier, Facts
from tripdesk.storage import found_keys, other_orders
from tripdesk.storage import listing as sql


def fill(store: ReportStore) -> None:
    """Put twelve reports in; each third has no date, each fourth is definitive."""
    for number in range(12):
        report_id = begin(store, f"{number:08}-0000-4000-8000-000000000000")
        end = date(2019 + number % 2, 1 + number, 3) if number % 3 else None
        place = ("Bern", "Wenen", "Abu Dhabi")[number % 3]
        facts = Facts(place, end, end, number or None, (place,), due_date(end) if end else None)
        store.save_draft(report_id, Draft(), "", facts)
        if number % 4 == 0:
            finalise(store, report_id, facts=facts)


@pytest.fixture(name="listing")
def listing_fixture(archives: Archives, tmp_path: Path) -> Iterator[Listing]:
    with archives.open(tmp_path) as store:
        fill(store)
        yield store.listing


def test_newest_comes_first_and_what_has_no_date_before_it(listing: Listing) -> None:
    ends = [each.facts.end for each in listing.page(Query(), 0, 100)]
    dated = [each for each in ends if each is not None]
    assert ends == [None] * 4 + sorted(dated, reverse=True)
    back = listing.page(Query(descending=False), 0, 100)
    assert [each.facts.end for each in back] == ends[::-1]


WAYS = {
    "what is found sorted": (99, 99, 0, 0),
    "a stretch of the order": (99, 0, 99, 0),
    "the order walked": (99, 0, 0, 99),
    "all keys at once": (0, 0, 0, 0),
}


def read_so(monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    """Have pages read by one of the ways there are."""
    deep, few, close, as_long = WAYS[way]
    monkeypatch.setattr(sql, "DEEP", deep)
    for module in (found_keys, other_orders):
        monkeypatch.setattr(module, "FEW", few)
    monkeypatch.setattr(found_keys, "_CLOSE", close)
    monkeypatch.setattr(other_orders, "_AS_LONG", as_long)


FILTERS: Mapping[str, Query] = {
    "all": Query(),
    "words": Query("concept"),
    "a year": Query(year=2020),
    "words and a state": Query("be -wenen", states=frozenset({State.CONCEPT})),
    "late": Query("01", late=True, origin=Origin.OWN),
    "the bin": Query(in_bin=True),
}


@pytest.fixture(name="way", params=list(WAYS))
def way_fixture(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    read_so(monkeypatch, request.param)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("descending", [False, True])
def test_pages_at_any_place_are_the_whole_list(
    listing: Listing, sort: Sort, descending: bool
) -> None:
    for filters in FILTERS.values():
        query = replace(filters, sort=sort, descending=descending)
        whole = list(listing.page(query, 0, 100))
        assert len(whole) == listing.count(query)
        for size in (1, 5):
            for first in (7, 0, 3, 11, 12, 4):
                assert list(listing.page(query, first, size)) == whole[first : first + size]


def test_a_list_is_the_same_whichever_way_it_is_read(
    listing: Listing, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [
        replace(filters, sort=sort, descending=descending)
        for filters in FILTERS.values()
        for sort in Sort
        for descending in (False, True)
    ]
    lists = []
    assert isinstance(listing, sql.SqlListing)
    for way in WAYS:
        read_so(monkeypatch, way)
        listing.forget()
        lists.append([[row.id for row in listing.page(query, 0, 100)] for query in asked])
    assert all(each == lists[0] for each in lists)
    assert sum(map(len, lists[0])) >= 300


def test_counts_are_the_same_from_what_words_do_not_find(
    listing: Listing, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(listing, sql.SqlListing)
    counts = [listing.facets(query) for query in FILTERS.values()]
    monkeypatch.setattr(found_keys, "FEW", 0)
    monkeypatch.setattr(found_keys, "_MOST", 0.0)
    listing.forget()
    for in_bin in (False, True):
        listing.facets(Query(in_bin=in_bin))
    assert [listing.facets(query) for query in FILTERS.values()] == counts


@pytest.mark.parametrize("descending", [False, True])
def test_what_has_no_value_comes_last_in_both_directions(
    listing: Listing, descending: bool
) -> None:
    rows = listing.page(Query(sort=Sort.PERSONS, descending=descending), 0, 100)
    numbers = [each.facts.travellers for each in rows]
    known = sorted((each for each in numbers if each is not None), reverse=descending)
    assert numbers == [*known, None]
    due = listing.page(Query(sort=Sort.DUE, descending=descending), 0, 100)
    open_ones = [each.facts.due is not None and not each.version for each in due]
    assert open_ones == sorted(open_ones, reverse=True)


def test_more_that_one_sorts_by_is_kept_in_step(archives: Archives, tmp_path: Path) -> None:
    with archives.open(tmp_path) as store:
        for number, days in enumerate((3, 1, 2)):
            report_id = begin(store, f"{number:08}-0000-4000-8000-000000000000")
            end = date(2020, 2, 8)
            facts = Facts("Bern", end - timedelta(days=days - 1), end, 1, ("Bern",), None)
            store.save_draft(report_id, Draft(), "", facts)
            store.dossiers.keep(report_id, Dossier(case_number=f"Z {days}", department="Écoles"))
        finalise(store, report_id, facts=facts)

        def order(sort: Sort) -> list[str]:
            rows = store.listing.page(Query(sort=sort, descending=False), 0, 10)
            return [row.id[7] for row in rows]

        assert order(Sort.DAYS) == order(Sort.CASE_NUMBER) == ["1", "2", "0"]
        assert order(Sort.VERSION)[0] == "2"
        store.dossiers.keep("00000001-0000-4000-8000-000000000000", Dossier(department="zeehaven"))
        assert order(Sort.CASE_NUMBER) == ["2", "0", "1"]
        assert order(Sort.DEPARTMENT)[-1] == "1"
        assert sorted(order(Sort.CHANGED)) == sorted(order(Sort.ORIGIN)) == ["0", "1", "2"]


def test_filters_and_their_counts_agree(listing: Listing) -> None:
    facets = listing.facets(Query())
    assert sum(facets.states.values()) == sum(facets.origins.values()) == 12
    assert facets.states == {State.CONCEPT: 9, State.DEFINITIVE: 3}
    assert sum(facets.years.values()) == 8
    for state, count in facets.states.items():
        assert listing.count(Query(states=frozenset({state}))) == count
    for year, count in facets.years.items():
        found = listing.page(Query(year=year), 0, 100)
        assert [each.facts.end and each.facts.end.year for each in found] == [year] * count
    assert listing.count(Query(origin=Origin.OWN)) == facets.origins[Origin.OWN]
    late = listing.page(Query(late=True), 0, 100)
    assert 0 < facets.late == len(late)
    assert all(not each.version and each.facts.due for each in late)


def test_a_filters_own_choice_does_not_change_its_counts(listing: Listing) -> None:
    query = Query(year=2020)
    chosen = replace(query, states=frozenset({State.DEFINITIVE}))
    assert listing.facets(chosen).states == listing.facets(query).states
    assert sum(listing.facets(chosen).years.values()) < sum(listing.facets(query).years.values())
