"""What search finds is what a plain scan of the same tokens finds, for any reports and queries."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.archive import FORM, NOW, Archives, begin, event, finalise, step
from tests.helpers.forms import DutchWords
from tests.helpers.server import Server
from tripdesk.domain.drafts import (
    Draft,
    RawItem,
    RawItems,
    RawOptionalItems,
    RawPeriod,
    RawPlace,
    RawPlaces,
    RawText,
)
from tripdesk.domain.parsing import read_answers
from tripdesk.domain.report import Action
from tripdesk.domain.search import answers, parse_words
from tripdesk.language.country_names import BabelCountryNames
from tripdesk.services.facts import facts_of
from tripdesk.services.indexing import Indexer
from tripdesk.services.listing import Listing, Query, Sort
from tripdesk.services.ports.archive import ReportStore
from tripdesk.services.records import Facts, ReportRecord
from tripdesk.storage.files import DATABASE

INDEXER = Indexer(BabelCountryNames())
# Few words, so that queries find something; signs and letters that fold, so that they are tried.
WORDS = st.sampled_from(
    "de Noord-Holland noordholland holland Łódź lodz Straße strasse IJmuiden ijs Київ 北京 a ab abc"  # noqa: SIM905 - a list of forty lines
    " auto's ¶ § * \" AND NOT OR NEAR words: 2019".split()
)
TEXTS = st.lists(WORDS | st.text(max_size=6), max_size=6).map(" ".join)
QUERIES = st.lists(
    st.tuples(st.sampled_from(["", "", "-", '"', '-"']), TEXTS).map("".join), max_size=3
).map(" ".join)
COUNTRIES = st.sampled_from(["", "Oekraïne", "Ukraine", "België", "Nergens"])
PERIODS = st.sampled_from([("", ""), ("8-2-2020", "13-2-2020"), ("9-12-2019", "9-12-2019")])
DRAFTS = st.builds(
    lambda period, purpose, place, country, points, follow_ups: Draft(
        {
            "period": RawPeriod(*period),
            "purpose": RawText(purpose),
            "locations": RawPlaces((RawPlace(place, country),)),
            "meetings": RawItems(tuple(RawItem(each) for each in points)),
            "follow_ups": RawOptionalItems(True, tuple(RawItem(each) for each in follow_ups)),
        }
    ),
    PERIODS,
    TEXTS,
    TEXTS,
    COUNTRIES,
    st.lists(TEXTS, max_size=2),
    st.lists(TEXTS, max_size=2),
)


def facts(draft: Draft) -> Facts:
    return facts_of(FORM, read_answers(FORM, draft, NOW.date()), DutchWords())


def fill(store: ReportStore, drafts: list[Draft]) -> list[str]:
    """Put reports in; each third is definitive, each sixth has a correction open besides."""
    ids = []
    for number, draft in enumerate(drafts):
        report_id = begin(store, f"{number:08}-0000-4000-8000-000000000000")
        store.save_draft(report_id, draft, "", facts(draft))
        store.index(report_id)
        if number % 3 == 0:
            finalise(store, report_id, facts=facts(draft))
        if number % 6 == 0:
            step(store, Action.CORRECT, report_id)
            store.save_draft(report_id, drafts[number // 2], "", facts(draft))
            store.index(report_id)
        ids.append(report_id)
    return ids


def is_found(record: ReportRecord, typed: str) -> bool:
    """Say by a plain scan whether a report answers a query."""
    entry = INDEXER.entry(
        record.standing.state,
        record.origin,
        record.facts,
        record.latest.answers if record.latest else None,
        record.draft.draft if record.draft else None,
    )
    return answers(parse_words(typed), entry.segments)


def search_is_a_plain_scan(
    archives: Archives, folder: Path, drafts: list[Draft], queries: list[str]
) -> None:
    with archives.open(folder, BabelCountryNames()) as store:
        records = [store.get(each) for each in fill(store, drafts)]
        order = [row.id for row in store.listing.page(Query(), 0, 100)]
        # Each report is asked for by its own words too, or most queries would find nothing.
        own = [str(getattr(draft.answers["purpose"], "text", ""))[:9] for draft in drafts]
        for typed in [*queries, *own]:
            expected = {each.id for each in records if is_found(each, typed)}
            found = [row.id for row in store.listing.page(Query(typed), 0, 100)]
            assert found == [each for each in order if each in expected]
            assert store.listing.count(Query(typed)) == len(expected)
            for sort in Sort:
                by = store.listing.page(Query(typed, sort=sort), 0, 100)
                assert {row.id for row in by} == expected
    archives.drop()


SOME_DRAFTS = st.lists(DRAFTS, min_size=1, max_size=7)
SOME_QUERIES = st.lists(QUERIES, min_size=8, max_size=8)


@settings(max_examples=30)
@given(drafts=SOME_DRAFTS, queries=SOME_QUERIES)
def test_search_finds_what_a_plain_scan_finds(
    tmp_path_factory: pytest.TempPathFactory, drafts: list[Draft], queries: list[str]
) -> None:
    search_is_a_plain_scan(Archives(None), tmp_path_factory.mktemp("search"), drafts, queries)


@settings(max_examples=6)
@given(drafts=SOME_DRAFTS, queries=SOME_QUERIES)
def test_a_server_finds_what_a_plain_scan_finds(
    server: Server,
    tmp_path_factory: pytest.TempPathFactory,
    drafts: list[Draft],
    queries: list[str],
) -> None:
    search_is_a_plain_scan(Archives(server), tmp_path_factory.mktemp("search"), drafts, queries)


@pytest.mark.long
@settings(max_examples=150)
@given(drafts=SOME_DRAFTS, queries=SOME_QUERIES)
def test_a_server_finds_what_a_plain_scan_finds_of_many(
    server: Server,
    tmp_path_factory: pytest.TempPathFactory,
    drafts: list[Draft],
    queries: list[str],
) -> None:
    search_is_a_plain_scan(Archives(server), tmp_path_factory.mktemp("search"), drafts, queries)


REPORTS: Mapping[str, Draft] = {
    "kyiv": Draft(
        {
            "period": RawPeriod("8-2-2020", "13-2-2020"),
            "purpose": RawText("Kennismaking met de brandweer.\nOverleg over noodhulp."),
            "locations": RawPlaces((RawPlace("Київ", "Oekraïne"),)),
        }
    ),
    "gent": Draft(
        {
            "period": RawPeriod("28-12-2018", "3-3-2019"),
            "purpose": RawText("Kennismaking met de haven"),
            "locations": RawPlaces((RawPlace("Gent", "Belgium"), RawPlace("Kiev", "Ukraine"))),
        }
    ),
    "nergens": Draft({"purpose": RawText("Overleg, nog zonder datum; niet over de haven.")}),
}


@pytest.fixture(name="store")
def store_fixture(archives: Archives, tmp_path: Path) -> Iterator[ReportStore]:
    with archives.open(tmp_path, BabelCountryNames()) as store:
        for number, (name, draft) in enumerate(REPORTS.items()):
            report_id = begin(store, f"{number:08}-{name}")
            store.save_draft(report_id, draft, "", facts(draft))
            store.index(report_id)
        finalise(store, "00000001-gent", facts=facts(REPORTS["gent"]))
        yield store


def names(listing: Listing, query: Query) -> list[str]:
    return [row.id[9:] for row in listing.page(query, 0, 100)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["nergens", "kyiv", "gent"]),
        ("kennis", ["kyiv", "gent"]),
        ("kennis -gent", ["kyiv"]),
        ("2020", ["kyiv"]),
        ("february", ["kyiv", "gent"]),
        ('"8 februari"', ["kyiv"]),
        ("januari", ["gent"]),
        ("oekraine", ["kyiv", "gent"]),
        ("ukraine concept", ["kyiv"]),
        ("definitief kiev", ["gent"]),
        ("belgië", ["gent"]),
        ("eigen overleg", ["nergens", "kyiv"]),
        ('"brandweer overleg"', []),
        ("-k", ["nergens"]),
        ("київ", ["kyiv"]),
    ],
)
def test_words_and_hidden_words(store: ReportStore, typed: str, found: list[str]) -> None:
    assert names(store.listing, Query(typed)) == found
    assert store.listing.count(Query(typed)) == len(found)


def test_filters_go_with_words(store: ReportStore) -> None:
    listing = store.listing
    assert names(listing, Query("kennis", country="UA")) == ["kyiv", "gent"]
    assert names(listing, Query("kennis", country="BE")) == ["gent"]
    assert names(listing, Query(country="UA", year=2020)) == ["kyiv"]
    assert names(listing, Query("overleg", late=True)) == []
    facets = listing.facets(Query("kennis"))
    assert facets.countries == {"UA": 2, "BE": 1}
    assert facets.years == {2020: 1, 2019: 1}
    assert sum(facets.states.values()) == 2


def test_snippets_are_the_words_that_were_typed(store: ReportStore) -> None:
    query = Query("overleg oekraine")
    ids = [row.id for row in store.listing.page(query, 0, 9)]
    (pieces,) = store.listing.snippets(query, ids).values()
    assert [(each.question, each.text) for each in pieces] == [
        ("purpose", "Overleg over noodhulp."),
        ("locations", "Київ, Oekraïne"),
    ]
    assert [each.text[slice(*each.marks[0])] for each in pieces] == ["Overleg", "Oekraïne"]
    assert store.listing.snippets(Query("-x"), ids) == store.listing.snippets(Query(), ids) == {}


def test_words_typed_are_found_after_a_pause_and_a_date_moves_the_report_at_once(
    store: ReportStore,
) -> None:
    draft = Draft({**REPORTS["nergens"].answers, "purpose": RawText("Nieuw")})
    store.save_draft("00000002-nergens", draft, "", facts(draft))
    assert names(store.listing, Query("nieuw")) == []
    store.index("00000002-nergens")
    assert names(store.listing, Query("nieuw")) == ["nergens"]
    moved = Draft({**draft.answers, "period": RawPeriod("1-1-2001", "2-1-2001")})
    store.save_draft("00000002-nergens", moved, "", facts(moved))
    assert names(store.listing, Query()) == ["kyiv", "gent", "nergens"]
    assert names(store.listing, Query(year=2001)) == ["nergens"]


def test_what_fell_before_a_pause_is_found_at_the_next_start(
    archives: Archives, tmp_path: Path
) -> None:
    with archives.open(tmp_path) as store:
        report_id = begin(store)
        store.save_draft(report_id, REPORTS["kyiv"], "", facts(REPORTS["kyiv"]))
        later = replace(facts(REPORTS["kyiv"]))
        store.save_draft(report_id, Draft({"purpose": RawText("vlak voor de val")}), "", later)
    with archives.open(tmp_path) as store:
        assert store.listing.count(Query("vlak val")) == 1


def test_what_is_destroyed_is_not_in_the_index(
    store: ReportStore, archives: Archives, tmp_path: Path
) -> None:
    step(store, Action.BIN, "00000000-kyiv")
    assert names(store.listing, Query("brandweer")) == []
    assert names(store.listing, Query("brandweer", in_bin=True)) == ["kyiv"]
    store.destroy(["00000000-kyiv"], event(Action.DESTROY))
    assert store.listing.count(Query("brandweer", in_bin=True)) == 0
    if archives.on_server:
        return  # what is on its disk is the server's
    store.close()
    content = (tmp_path / DATABASE).read_bytes()
    assert b"brandweer" not in content
    assert b"haven" in content
    with closing(sqlite3.connect(tmp_path / DATABASE)) as connection:
        connection.execute("INSERT INTO search_words(search_words) VALUES ('integrity-check')")
        assert connection.execute("SELECT count(*) FROM search_keys").fetchone() == (2,)


def test_reports_of_one_day_are_apart_and_the_later_made_comes_first(
    archives: Archives, tmp_path: Path
) -> None:
    with archives.open(tmp_path) as store:
        ids = [begin(store, f"{number:08}-x") for number in range(5)]
        assert [row.id for row in store.rows()] == ids[::-1]
        day = Facts("Bern", date(2020, 2, 1), date(2020, 2, 1), 1, ("Bern",), None)
        for report_id in ids:
            store.save_draft(report_id, Draft(), "", day)
        assert [row.id for row in store.rows()] == ids[::-1]
