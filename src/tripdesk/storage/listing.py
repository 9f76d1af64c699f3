"""The list of reports in SQL: a search key is found first, its row read last (`services.listing`).

Words are asked of the full-text index, which gives keys in the order of the list; filters are asked
of the key itself (`search_keys`). Only a sort by anything else looks the values up. Statements are
plain SQL on the driver's own connection: for a page of 100 rows anything above it is felt.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from sqlite3 import Connection
from typing import Any, TypeVar

from tripdesk.domain.parsing import raw_answer
from tripdesk.domain.search import parse_words
from tripdesk.services.listing import Facets, Query, Snippet, Sort
from tripdesk.services.overview import Overview
from tripdesk.services.ports.world import Clock
from tripdesk.services.records import ReportRow
from tripdesk.services.snippets import snippets_of
from tripdesk.storage.codec import dump, load_answers, load_draft
from tripdesk.storage.connections import Line
from tripdesk.storage.facets import facets_of
from tripdesk.storage.overview import Source, overview_of
from tripdesk.storage.quick_rows import COLUMNS, row_of
from tripdesk.storage.search_index import LAST_CHARACTER, MOST_TERMS, match_of
from tripdesk.storage.search_keys import (
    BIN,
    COUNTRIES,
    END,
    ORIGIN,
    STATE,
    origin_key,
    state_key,
    year_keys,
)

_T = TypeVar("_T")
_SORT_COLUMNS = {
    Sort.TRIP: "trip",
    Sort.PERIOD: "start_on",
    Sort.PERSONS: "travellers",
    Sort.DUE: "due_on",
}
_OF_WANTED = """
CROSS JOIN search_keys ON search_keys.key = wanted.key
CROSS JOIN reports ON reports.id = search_keys.report_id"""
_ROWS = f"""
{COLUMNS}
FROM (SELECT key AS place, value AS key FROM json_each(?)) AS wanted{_OF_WANTED}
ORDER BY wanted.place
"""
_ANSWERS = """
SELECT id, (SELECT answers FROM drafts WHERE report_id = id),
       (SELECT answers FROM versions WHERE report_id = id ORDER BY number DESC LIMIT 1)
FROM reports WHERE id IN (SELECT value FROM json_each(?))
"""
_TERMS = "SELECT term FROM search_terms WHERE term >= ? AND term < ? LIMIT ?"
_MOST_REMEMBERED = 200


@dataclass(frozen=True, slots=True)
class _Asked:
    """Where keys are asked and on which conditions; `key` is what a key is called there."""

    table: str
    key: str
    conditions: str
    values: tuple[object, ...]

    @property
    def where(self) -> str:
        return f"FROM {self.table} WHERE {self.conditions}"


@dataclass
class _Memory:
    """What was answered since the archive last changed, and keys at places one has been at."""

    version: int = -1
    answers: dict[object, Any] = field(default_factory=dict)
    places: dict[Query, list[tuple[int, int]]] = field(default_factory=dict)


class SqliteListing:
    """Answers queries on the readers' connection."""

    def __init__(self, readers: Line, clock: Clock) -> None:
        self._readers = readers
        self._clock = clock
        self._memory = _Memory()
        self._sets: dict[int, list[str]] = {}

    def count(self, query: Query) -> int:
        """Return how many reports the query finds."""
        with self._readers.reading() as connection:
            return self._count(connection, query)

    def page(self, query: Query, first: int, size: int) -> Sequence[ReportRow]:
        """Return the rows from place `first` on, at most `size`."""
        with self._readers.reading() as connection:
            self._refresh(connection)
            if query.sort is Sort.DATE:
                return self._by_date(connection, query, first, size)
            keys = self._keys_by(connection, query, first, size)
            return [row_of(each) for each in _all(connection, _ROWS, (dump(keys),))]

    def facets(self, query: Query) -> Facets:
        """Return the counts of each filter's choices."""
        with self._readers.reading() as connection:
            return self._remembered(
                connection, ("facets", _plain(query)), lambda: self._facets(connection, query)
            )

    def snippets(self, query: Query, ids: Sequence[str]) -> Mapping[str, Sequence[Snippet]]:
        """Return where the words stand in these reports' answers, for those that have them."""
        wanted = parse_words(query.words)
        if not wanted.all:
            return {}
        with self._readers.reading() as connection:
            rows = _all(connection, _ANSWERS, (dump(list(ids)),))
        found: dict[str, Sequence[Snippet]] = {}
        for report_id, draft, version in rows:
            latest = load_answers(version) if version else {}
            answers = {key: raw_answer(each) for key, each in latest.items()}
            pieces = snippets_of(wanted, answers)
            if draft and not pieces:
                pieces = snippets_of(wanted, load_draft(draft).answers)
            if pieces:
                found[report_id] = pieces
        return found

    def overview(self, query: Query) -> Overview:
        """Return all that the query finds in numbers."""
        plain = _plain(query)

        def source(connection: Connection, start: int, end: int) -> Source:
            asked = self._asked(connection, plain, span=(start, end))
            return Source(asked.table, asked.key, asked.conditions, asked.values)

        with self._readers.reading() as connection:
            return self._remembered(
                connection,
                ("overview", plain),
                lambda: overview_of(
                    connection, partial(source, connection), plain, self._clock.today()
                ),
            )

    # --- Keys ------------------------------------------------------------------------------------

    def _by_date(
        self, connection: Connection, query: Query, first: int, size: int
    ) -> list[ReportRow]:
        """Return a page, reached from the nearest place before it whose key is known."""
        asked = self._asked(connection, query, page=True)
        places = self._memory.places.setdefault(query, [])
        at = bisect_right(places, (first, END)) - 1
        place, start = places[at] if at >= 0 else (0, 0 if query.descending else END)
        way, beyond = ("", ">=") if query.descending else (" DESC", "<=")
        found = _all(
            connection,
            f"{COLUMNS}, wanted.key FROM (SELECT {asked.key} AS key {asked.where}"
            f" AND {asked.key} {beyond} ? ORDER BY {asked.key}{way} LIMIT ? OFFSET ?) AS wanted"
            f"{_OF_WANTED} ORDER BY wanted.key{way}",
            (*asked.values, start, size, first - place),
        )
        if found:
            _remember(places, first, found[0][-1])
            _remember(places, first + len(found) - 1, found[-1][-1])
        return [row_of(each[:-1]) for each in found]

    def _keys_by(self, connection: Connection, query: Query, first: int, size: int) -> list[int]:
        asked = self._asked(connection, query)
        way = "DESC" if query.descending else "ASC"
        if query.sort is Sort.STATE:
            order = f"{asked.key} & {STATE} {way}, {asked.key} {way}"
            source, conditions = asked.table, asked.conditions
        else:
            column = _SORT_COLUMNS[query.sort]
            order = f"search_keys.{column} {way} NULLS LAST, search_keys.key {way}"
            source, conditions = f"search_keys INDEXED BY ix_search_keys_{column}", asked.conditions
            if asked.table != "search_keys":
                source = f"{asked.table} CROSS JOIN search_keys ON search_keys.key = {asked.key}"
        found = _all(
            connection,
            f"SELECT {asked.key} FROM {source} WHERE {conditions}"
            f" ORDER BY {order} LIMIT ? OFFSET ?",
            (*asked.values, size, first),
        )
        return [key for (key,) in found]

    def _asked(
        self,
        connection: Connection,
        query: Query,
        *,
        page: bool = False,
        span: tuple[int, int] | None = None,
    ) -> _Asked:
        """Return how keys are asked for; with `page`, to read the first of them in their order.

        A `span` of keys may be given that lies within the year of the query.
        """
        wanted = parse_words(query.words)
        table, key = (
            ("search_words", "search_words.rowid") if wanted else ("search_keys", "search_keys.key")
        )
        parts: list[str] = []
        values: list[object] = []
        if wanted:
            parts.append("search_words MATCH ?")
            most = MOST_TERMS if page else 0
            values.append(match_of(wanted, lambda prefix: _terms(connection, prefix, most)))
        start, end = (BIN, END) if query.in_bin else (0, BIN)
        if query.year is not None:
            start, end = year_keys(query.year, in_bin=query.in_bin)
        if span is not None:
            start, end = max(start, span[0]), min(end, span[1])
        # The plus leaves the choice of the index to the order, where that is another column's.
        plus = "+" if query.sort is not Sort.DATE and not wanted else ""
        parts.append(f"{plus}{key} >= ? AND {plus}{key} < ?")
        values += [start, end]
        if query.states:
            states = ", ".join(str(state_key(each)) for each in sorted(query.states))
            parts.append(f"{key} & {STATE} IN ({states})")
        if query.origin is not None:
            parts.append(f"{key} & {ORIGIN} = {origin_key(query.origin)}")
        if query.country is not None:
            parts.append(
                f"{key} & {COUNTRIES} IN (SELECT set_id FROM countries_in_sets WHERE code = ?)"
            )
            values.append(query.country)
        if query.late:
            # The plus keeps the full-text index from being asked once for each of them.
            late = (
                f"+{key} IN (SELECT key FROM search_keys WHERE due_on < ?)"
                if wanted
                else ("search_keys.due_on < ?")
            )
            parts.append(late)
            values.append(self._clock.today().isoformat())
        return _Asked(table, key, " AND ".join(parts), tuple(values))

    # --- Counts ----------------------------------------------------------------------------------

    def _count(self, connection: Connection, query: Query) -> int:
        def counted() -> int:
            asked = self._asked(connection, query)
            return int(_all(connection, f"SELECT count(*) {asked.where}", asked.values)[0][0])

        return self._remembered(connection, ("count", _plain(query)), counted)

    def _facets(self, connection: Connection, query: Query) -> Facets:
        keys = self._keys(connection, Query(query.words, in_bin=query.in_bin))
        late = self._late(connection, keys)
        return facets_of(keys, late, query, self._country_sets(connection))

    def _keys(self, connection: Connection, query: Query) -> list[int]:
        """Return all keys that a query finds, in order.

        They come as one text: made and read in C, in half the time that 100,000 rows take.
        """
        asked = self._asked(connection, query)
        found = _all(connection, f"SELECT group_concat({asked.key}) {asked.where}", asked.values)
        keys: list[int] = json.loads(f"[{found[0][0] or ''}]")
        keys.sort()  # they are; nothing promises it
        return keys

    def _country_sets(self, connection: Connection) -> Mapping[int, Sequence[str]]:
        """Return the sets of countries by number; a set never changes, there are only more."""
        newest = _all(connection, "SELECT max(id) FROM country_sets", ())[0][0] or 0
        if newest > max(self._sets, default=0):
            self._sets = {}
            for number, code in _all(connection, "SELECT set_id, code FROM countries_in_sets", ()):
                self._sets.setdefault(number, []).append(code)
        return self._sets

    def _late(self, connection: Connection, keys: list[int]) -> list[int]:
        """Return those of these keys, which are in order, whose reports are late; few are."""
        today = self._clock.today().isoformat()
        statement = "SELECT key FROM search_keys WHERE due_on < ? ORDER BY key"
        late = [key for (key,) in _all(connection, statement, (today,))]
        places = ((key, bisect_left(keys, key)) for key in late)
        return [key for key, at in places if at < len(keys) and keys[at] == key]

    def _remembered(self, connection: Connection, of: object, answer: Callable[[], _T]) -> _T:
        """Return an answer given before, as long as nobody has written since."""
        self._refresh(connection)
        asked = (of, self._clock.today())
        known = self._memory.answers
        if asked not in known:
            if len(known) >= _MOST_REMEMBERED:
                known.clear()
            known[asked] = answer()
        remembered: _T = known[asked]
        return remembered

    def _refresh(self, connection: Connection) -> None:
        version = _all(connection, "PRAGMA data_version", ())[0][0]
        if version != self._memory.version or len(self._memory.places) > _MOST_REMEMBERED:
            self._memory = _Memory(version)


def _remember(places: list[tuple[int, int]], place: int, key: int) -> None:
    index = bisect_right(places, (place, END))
    if not index or places[index - 1][0] != place:
        places.insert(index, (place, key))


def _plain(query: Query) -> Query:
    """Return the query without its order, which counts do not depend on."""
    return replace(query, sort=Sort.DATE, descending=True)


def _terms(connection: Connection, prefix: str, most: int) -> list[str] | None:
    """Return the words that begin so, or none where they are too many to ask for one by one."""
    if not most:
        return None
    found = _all(connection, _TERMS, (prefix, prefix + LAST_CHARACTER, most + 1))
    return [term for (term,) in found] if len(found) <= most else None


def _all(connection: Connection, statement: str, values: tuple[object, ...]) -> Sequence[Any]:
    return connection.execute(statement, values).fetchall()
