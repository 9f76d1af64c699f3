"""Search, lists and facets on a made archive (10,000 reports, or `--reports N`).

The base is what one would write by hand: one statement of raw `sqlite3` that gives the same rows.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from time import perf_counter

from tests.benchmarks.figures import Figure, Plan, compared, in_turn
from tests.benchmarks.made_archive import SEED, TODAY, TOWNS, Maker, filled
from tests.helpers.archive import FixedClock
from tripdesk.language.country_names import BabelCountryNames
from tripdesk.services.listing import Listing, Query, Sort
from tripdesk.storage.files import DATABASE
from tripdesk.storage.opening import open_store

_PAGE = 100
_GOAL = 1.5
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


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure each kind of query with as many different ones as there are runs, 20 at least."""
    count = plan.reports
    folder = filled(plan.folder / "archive", count)
    runs = max(plan.runs, 20)
    with (
        closing(open_store(folder, FixedClock(), BabelCountryNames())) as store,
        closing(sqlite3.connect(folder / DATABASE)) as raw,
    ):
        listing = store.listing
        for kind, asked in _kinds(runs).items():
            yield from _figures(f"{count:,}: {kind}", listing, raw, asked)
        size = (folder / DATABASE).stat().st_size / count / 1e3
        yield Figure("size of a report on disk", "7.2 kB of a bare one", size, 7.2, "kB")


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
    kind: str, listing: Listing, raw: sqlite3.Connection, asked: list[_Asked]
) -> Iterator[Figure]:
    def compare(what: str, ours: Callable[[Query], object], *statements: str) -> Iterator[Figure]:
        queries, matches = iter(asked), iter(asked)

        def by_us() -> float:
            query = Query(next(queries).typed)
            return _seconds(lambda: ours(query))

        def by_hand() -> float:
            match = next(matches).match
            return _seconds(lambda: [raw.execute(each, (match,)).fetchall() for each in statements])

        measured = in_turn(
            len(asked) - 1,
            by_us,
            by_hand,
        )
        for percent in (50, 95):
            label = f"{kind}, {what}, p{percent}"
            yield compared(label, "raw sqlite3", *measured, percent=percent, goal=_GOAL)

    yield from compare("newest first", lambda query: listing.page(query, 0, _PAGE), _NEWEST)
    yield from compare(
        "by persons",
        lambda query: listing.page(replace(query, sort=Sort.PERSONS), 0, _PAGE),
        _BY_PERSONS,
    )
    yield from compare("count", listing.count, _COUNT)
    yield from compare("facets", listing.facets, *_FACETS)


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start
