"""The plans that make a list of a million quick: asked of SQLite, since timings cannot gate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.made_archive import Maker, fill
from tests.helpers.archive import FixedClock
from tripdesk.services.listing import Query, Sort
from tripdesk.storage import found_keys
from tripdesk.storage.lines import Ask
from tripdesk.storage.opening import open_store
from tripdesk.storage.sqlite_store import SqliteStore

SORTED = "USE TEMP B-TREE FOR ORDER BY"
FREQUENT, RARE = (Maker().words[rank] for rank in (5, 25_000))


@pytest.fixture(name="store", scope="module")
def store_fixture(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    folder: Path = tmp_path_factory.mktemp("plans")
    fill(folder, 200)
    with closing(open_store(folder, FixedClock())) as store:
        yield store


@pytest.fixture(name="plans")
def plans_fixture(store: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Note the plan of each statement that asks for rows in an order."""
    plans: list[list[str]] = []
    reading = store._readers.reading

    @contextmanager
    def noted() -> Iterator[Ask]:
        with reading() as ask:

            def asked(statement: str, values: tuple[object, ...]) -> Sequence[Any]:
                if "ORDER BY" in statement:
                    plan = ask(f"EXPLAIN QUERY PLAN {statement}", values)
                    plans.append([detail for *_, detail in plan])
                return ask(statement, values)

            yield asked

    monkeypatch.setattr(store._readers, "reading", noted)
    return plans


@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("words", ["", "a", FREQUENT, f"{FREQUENT} -x", f'"{FREQUENT} de" 2019'])
def test_by_date_the_keys_come_in_order_by_themselves(
    store: SqliteStore, plans: list[list[str]], words: str, descending: bool
) -> None:
    store.listing.page(Query(words, descending=descending), 0, 100)
    (plan,) = plans
    # What comes after `wanted` is the page's own hundred rows.
    assert SORTED not in plan[: plan.index("SCAN wanted")]
    assert not any("SCAN reports" in detail for detail in plan)


@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("sort", [each for each in Sort if each is not Sort.DATE])
def test_each_other_order_is_read_from_its_own_index(
    store: SqliteStore, plans: list[list[str]], sort: Sort, descending: bool
) -> None:
    store.listing.page(Query(sort=sort, descending=descending), 0, 100)
    assert len(plans[0]) == 1
    assert "USING COVERING INDEX ix_search_keys_" in plans[0][0]


def test_of_what_many_have_the_order_is_walked_and_nothing_sorted(
    store: SqliteStore, plans: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(found_keys, "FEW", 100)
    store.listing.page(Query(FREQUENT, sort=Sort.PERSONS), 0, 100)
    order, words = plans
    assert "COVERING INDEX ix_search_keys_travellers" in order[0]
    assert "SCAN search_words" in words[1]
    assert SORTED not in [*order, *words]


def test_few_matches_are_sorted_without_a_look_at_the_reports(
    store: SqliteStore, plans: list[list[str]]
) -> None:
    store.listing.page(Query(RARE, sort=Sort.PERSONS), 0, 100)
    (order,) = plans
    assert [detail.split(" VIRTUAL")[0] for detail in order] == [
        "SCAN json_each",
        "SEARCH search_keys USING INTEGER PRIMARY KEY (rowid=?)",
        SORTED,
    ]
