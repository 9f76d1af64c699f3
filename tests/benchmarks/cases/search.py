"""Search, lists and facets on a made archive (10,000 reports, or `--reports N`).

The base is what one would write by hand: one statement of raw `sqlite3` that gives the same rows.
Each kind is measured in milliseconds too, beside what was promised of 100,000 reports, or of a
million. Nothing is remembered from one question to the next, but in an open list, as a window has
it, whose keys and counts without words are held. Where that takes milliseconds the
best of three counts, so that a percentile is of questions and not of what else the machine did;
where it takes the base a second, three would take an hour.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from timeit import repeat

from tests.benchmarks.figures import Figure, Plan, compared, in_turn, percentile
from tests.benchmarks.made_archive import SEED, TODAY, TOWNS, Maker, filled
from tests.helpers.archive import FixedClock
from tripdesk.language.country_names import BabelCountryNames
from tripdesk.services.listing import Query, Sort
from tripdesk.storage.files import DATABASE
from tripdesk.storage.listing import SqlListing
from tripdesk.storage.opening import open_store

_PAGE = 100
_RATIO = 1.5
_NEWEST_MS, _NEWEST_OF_MILLION_MS, _OTHERS_MS = 5.0, 50.0, 50.0
_MANY = 100_000
_BEST_OF = 3
_COLUMNS = """
SELECT r.id, title, r.start_on, end_on, r.travellers, places, r.due_on, state, origin, version,
       in_bin, changed_at, EXISTS (SELECT 1 FROM drafts WHERE drafts.report_id = r.id)
"""
_FOUND = """
FROM search_words AS w CROSS JOIN search_keys AS k ON k.key = w.rowid
CROSS JOIN reports AS r ON r.id = k.report_id
WHERE search_words MATCH ?
"""
_NEWEST = f"{_COLUMNS} {_FOUND} ORDER BY w.rowid LIMIT {_PAGE}"
_BY_PERSONS = f"{_COLUMNS} {_FOUND} ORDER BY k.travellers DESC, w.rowid DESC LIMIT {_PAGE}"
_BY_STATE = f"{_COLUMNS} {_FOUND} ORDER BY k.stage DESC, w.rowid DESC LIMIT {_PAGE}"
_COUNT = "SELECT count(*) FROM search_words WHERE search_words MATCH ?"
_FACETS = (
    f"SELECT state, count(*) {_FOUND} GROUP BY 1",
    f"SELECT substr(end_on, 1, 4), count(*) {_FOUND} GROUP BY 1",
    f"SELECT origin, count(*) {_FOUND} GROUP BY 1",
    f"SELECT count(*) {_FOUND} AND k.due_on < '{TODAY}'",
)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is typed, and the same in the index's own words."""

    typed: str
    match: str


@dataclass(frozen=True, slots=True)
class _Act:
    """Something that is asked of a query, the same by hand, and what it may take."""

    what: str
    ours: Callable[[SqlListing, Query], object]
    by_hand: tuple[str, ...]
    most: float | None
    best_of: int = 1
    open_list: bool = False


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure each kind of query with as many different ones as there are runs, 20 at least."""
    count = plan.reports
    folder = filled(plan.made, count)
    with (
        closing(open_store(folder, FixedClock(), BabelCountryNames())) as store,
        closing(sqlite3.connect(folder / DATABASE)) as raw,
    ):
        listing = store.listing
        assert isinstance(listing, SqlListing)
        for kind, asked in _kinds(max(plan.runs, 20)).items():
            for act in _acts(count, kind):
                yield from _figures(f"{count:,}: {kind}, {act.what}", listing, raw, act, asked)
        size = (folder / DATABASE).stat().st_size / count / 1e3
        yield Figure("size of a report on disk", "7.2 kB of a bare one", size, 7.2, "kB")


def _acts(count: int, kind: str) -> Iterator[_Act]:
    newest: float | None = _NEWEST_MS if count <= _MANY else _NEWEST_OF_MILLION_MS
    others = _OTHERS_MS if count <= _MANY else None
    if kind == "one letter":
        newest = others = None
    yield _Act("newest first", _first_page(Sort.DATE), (_NEWEST,), newest, _BEST_OF)
    yield _Act("by persons", _first_page(Sort.PERSONS), (_BY_PERSONS,), others)
    yield _Act("by state", _first_page(Sort.STATE), (_BY_STATE,), others)
    yield _Act("count", SqlListing.count, (_COUNT,), None, _BEST_OF)
    yield _Act("facets", SqlListing.facets, _FACETS, others)
    yield _Act("facets in an open list", SqlListing.facets, _FACETS, others, open_list=True)


def _first_page(sort: Sort) -> Callable[[SqlListing, Query], object]:
    return lambda listing, query: listing.page(replace(query, sort=sort), 0, _PAGE)


def _kinds(runs: int) -> dict[str, list[_Asked]]:
    maker = Maker(SEED)
    chance = random.Random(1)

    def word(shortest: int = 2) -> str:
        found = ""
        while len(found) < shortest:
            found = maker.text(1)[0]
        return found

    def several(make: Callable[[], _Asked]) -> list[_Asked]:
        return [make() for _ in range(runs + 1)]

    def beginning(text: str) -> _Asked:
        return _Asked(text, " ".join(f'"{each}"*' for each in text.split()))

    def exact(one: str, other: str) -> _Asked:
        return _Asked(f'"{one} {other}"', f'"{one} {other}"')

    def without(one: str, other: str) -> _Asked:
        return _Asked(f"{one} -{other}", f'"{one}"* NOT "{other}"*')

    return {
        "a word": several(lambda: beginning(word())),
        "two words": several(lambda: beginning(f"{word()} {word()}")),
        "two letters": several(lambda: beginning(word()[:2])),
        "one letter": several(lambda: beginning(word()[:1])),
        "exact words": several(lambda: exact(*maker.text(2))),
        "a word, not another": several(lambda: without(word(), word(6))),
        "year and place": several(
            lambda: beginning(
                f"{chance.randrange(2005, 2020)} {chance.choice(TOWNS).place.split('-')[0].lower()}"
            )
        ),
    }


def _figures(
    label: str, listing: SqlListing, raw: sqlite3.Connection, act: _Act, asked: list[_Asked]
) -> Iterator[Figure]:
    queries, matches = iter(asked), iter(asked)

    def by_us() -> float:
        query = Query(next(queries).typed)

        def forget() -> None:
            listing.forget()
            if act.open_list:
                listing.facets(Query())

        return _seconds(lambda: act.ours(listing, query), act.best_of, forget)

    def by_hand() -> float:
        match = next(matches).match
        return _seconds(
            lambda: [raw.execute(each, (match,)).fetchall() for each in act.by_hand], act.best_of
        )

    ours, base = in_turn(len(asked) - 1, by_us, by_hand)
    for percent in (50, 95):
        yield compared(
            f"{label}, p{percent}", "raw sqlite3", ours, base, percent=percent, goal=_RATIO
        )
    if act.most is not None:
        took = percentile(ours, 95) * 1e3
        yield Figure(f"{label}, p95", f"{act.most:g} ms", took, act.most, "ms", 1.0)


def _seconds(
    work: Callable[[], object], best_of: int, before: Callable[[], None] = lambda: None
) -> float:
    return min(repeat(work, before, number=1, repeat=best_of))
