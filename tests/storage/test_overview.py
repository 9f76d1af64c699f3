"""The archive in numbers: held against a plain count of the rows, whatever the query."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Connection

from tests.benchmarks.made_archive import TODAY, fill
from tests.conftest import archives_of
from tests.helpers.archive import Archives, FixedClock, begin, finalise, step
from tripdesk.domain.drafts import Draft
from tripdesk.domain.report import Action, Origin, State
from tripdesk.services.listing import Query
from tripdesk.services.overview import Overview, YearOfTrips
from tripdesk.services.ports.archive import ReportStore
from tripdesk.services.records import Facts
from tripdesk.services.transfers import quiet
from tripdesk.storage import moving
from tripdesk.storage.opening import open_store
from tripdesk.storage.store_moving import StoreMoving

QUERIES = (
    Query(),
    Query(year=2019),
    Query(year=1),
    Query(states=frozenset({State.CONCEPT, State.PUBLISHED})),
    Query(states=frozenset({State.DEFINITIVE}), origin=Origin.OWN, year=2018),
    Query(words="brussel"),
    Query(words="2019 -gent", country="BE"),
    Query(late=True),
    Query(words="brussel", late=True),
    Query(words="nothinghasthisword"),
    Query(in_bin=True),
)


@pytest.fixture(name="store", scope="module", params=["sqlite", "postgresql"])
def store_fixture(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ReportStore]:
    folder: Path = tmp_path_factory.mktemp("overview")
    archives = archives_of(request.param, request)
    fill(folder, 120 if archives.on_server else 300)
    with closing(open_store(folder, FixedClock())) as made, archives.open(folder) as store:
        if isinstance(store, StoreMoving) and archives.on_server:
            with pytest.MonkeyPatch.context() as patched:
                patched.setattr(moving, "_hashes", _none)  # what is made has no documents
                moving.move(made, store, quiet)
        for row in store.listing.page(Query(), 0, 40):
            if row.state is not State.PUBLISHED:
                step(store, Action.BIN, row.id)
        yield store
    archives.drop()


def _none(connection: Connection) -> dict[str, str]:
    del connection
    return {}


def counted(store: ReportStore, query: Query) -> Overview:
    """Return the numbers by looking at each report."""
    rows = store.listing.page(query, 0, 1000)
    years: dict[int, YearOfTrips] = {}
    due: list[bool] = []
    places: Counter[tuple[str, ...]] = Counter()
    for row in rows:
        facts, record = row.facts, store.get(row.id)
        places[facts.places] += 1
        if facts.end is not None:
            days = (facts.end - facts.start).days + 1 if facts.start else 0
            was = years.get(facts.end.year, YearOfTrips(facts.end.year, 0, 0, 0))
            persons = was.persons + (facts.travellers or 0)
            years[was.year] = YearOfTrips(was.year, was.trips + 1, was.days + days, persons)
        if record.facts.due is not None and row.origin is not Origin.TAKEN_OVER:
            first = record.versions[0].finalised_on if record.versions else None
            if first is not None or record.facts.due < TODAY:
                due.append(first is not None and first <= record.facts.due)
    known = [each.facts.travellers for each in rows if each.facts.travellers is not None]
    return Overview(
        trips=len(rows),
        undated=sum(each.facts.end is None for each in rows),
        years=tuple(years[each] for each in sorted(years)),
        days=sum(each.days for each in years.values()),
        persons=sum(known),
        counted=len(known),
        due=len(due),
        in_time=sum(due),
        places=dict(places),
    )


@pytest.mark.parametrize("query", QUERIES)
def test_the_numbers_are_those_of_the_reports(store: ReportStore, query: Query) -> None:
    found = store.listing.overview(query)
    assert found == counted(store, query)
    assert found == store.listing.overview(replace(query, descending=False))
    assert found.trips == store.listing.count(query)


def test_no_report_gives_no_numbers(archives: Archives, tmp_path: Path) -> None:
    with archives.open(tmp_path) as store:
        assert store.listing.overview(Query()) == Overview()


def test_in_time_is_the_first_version_on_the_due_date_or_before(
    archives: Archives, tmp_path: Path
) -> None:
    with archives.open(tmp_path) as store:
        # The first versions are of 1 March 2020, the day on which the clock stands.
        for number, due in enumerate((date(2020, 3, 1), date(2020, 2, 29), None)):
            report_id = begin(store, f"{number:08}-0000-4000-8000-000000000000")
            facts = Facts("Bern", date(2020, 1, 2), date(2020, 1, 2), 1, ("Bern",), due)
            finalise(store, report_id, facts=facts)
        for number, due in enumerate((date(2020, 2, 29), date(2020, 3, 1)), 3):
            report_id = begin(store, f"{number:08}-0000-4000-8000-000000000000")
            store.save_draft(report_id, Draft(), "", Facts("Bern", due=due))
        found = store.listing.overview(Query())
        # Late without a version counts against the share; what is due today is not late yet.
        assert (found.due, found.in_time) == (3, 1)
        assert found.share_in_time == 1 / 3


def test_a_later_version_leaves_the_share_as_it_was(archives: Archives, tmp_path: Path) -> None:
    with archives.open(tmp_path) as store:
        report_id = begin(store)
        facts = Facts("Bern", date(2020, 2, 1), date(2020, 2, 2), 1, ("Bern",), date(2020, 3, 2))
        finalise(store, report_id, facts=facts)
        step(store, Action.CORRECT, report_id)
        finalise(store, report_id, facts=replace(facts, due=date(2020, 3, 5)))
        found = store.listing.overview(Query())
        assert (found.trips, found.days, found.due, found.in_time) == (1, 2, 1, 1)
