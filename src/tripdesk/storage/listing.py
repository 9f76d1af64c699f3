"""The list of reports in SQL: a search key is found first, its row read last (`services.listing`).

Words are asked of the full-text index, which gives keys in the order of the list; filters are asked
of the key itself (`search_keys`). Only a sort by anything else looks the values up. Statements are
plain SQL on the driver's own connection: for a page of 100 rows anything above it is felt.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Connection

from tripdesk.domain.parsing import raw_answer
from tripdesk.domain.report import Origin, State
from tripdesk.domain.search import parse_words
from tripdesk.services.listing import Facets, Query, Snippet, Sort
from tripdesk.services.ports import Clock
from tripdesk.services.records import ReportRow
from tripdesk.services.snippets import snippets_of
from tripdesk.storage.codec import dump, load_answers, load_draft
from tripdesk.storage.connections import Line
from tripdesk.storage.quick_rows import COLUMNS, row_of
from tripdesk.storage.search_index import match_of
from tripdesk.storage.search_keys import (
    BIN,
    COUNTRIES,
    END,
    MARKS,
    ORIGIN,
    STATE,
    day_end,
    day_key,
    marks_of,
    origin_key,
    return_day,
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
_ROWS = f"""
{COLUMNS}
FROM json_each(?) AS wanted
CROSS JOIN search_keys ON search_keys.key = wanted.value
CROSS JOIN reports ON reports.id = search_keys.report_id
ORDER BY wanted.key
"""
_ANSWERS = """
SELECT id, (SELECT answers FROM drafts WHERE report_id = id),
       (SELECT answers FROM versions WHERE report_id = id ORDER BY number DESC LIMIT 1)
FROM reports WHERE id IN (SELECT value FROM json_each(?))
"""
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

    def count(self, query: Query) -> int:
        """Return how many reports the query finds."""
        with self._readers.connected() as connection:
            return self._count(connection, query)

    def page(self, query: Query, first: int, size: int) -> Sequence[ReportRow]:
        """Return the rows from place `first` on, at most `size`."""
        with self._readers.connected() as connection:
            self._refresh(connection)
            keys = (
                self._keys_by_date(connection, query, first, size)
                if query.sort is Sort.DATE
                else self._keys_by(connection, query, first, size)
            )
            return [row_of(each) for each in _all(connection, _ROWS, (dump(keys),))]

    def facets(self, query: Query) -> Facets:
        """Return the counts of each filter's choices."""
        with self._readers.connected() as connection:
            return self._remembered(
                connection, ("facets", _plain(query)), lambda: self._facets(connection, query)
            )

    def snippets(self, query: Query, ids: Sequence[str]) -> Mapping[str, Sequence[Snippet]]:
        """Return where the words stand in these reports' answers, for those that have them."""
        wanted = parse_words(query.words)
        if not wanted.all:
            return {}
        with self._readers.connected() as connection:
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

    # --- Keys ------------------------------------------------------------------------------------

    def _keys_by_date(
        self, connection: Connection, query: Query, first: int, size: int
    ) -> list[int]:
        """Return the keys of a page, reached from the nearest place before that is known."""
        asked = self._asked(query)
        places = self._memory.places.setdefault(query, [])
        at = bisect_right(places, (first, END)) - 1
        place, start = places[at] if at >= 0 else (0, END if query.descending is False else 0)
        way, beyond = ("", ">=") if query.descending else (" DESC", "<=")
        found = _all(
            connection,
            f"SELECT {asked.key} {asked.where} AND {asked.key} {beyond} ?"
            f" ORDER BY {asked.key}{way} LIMIT ? OFFSET ?",
            (*asked.values, start, size, first - place),
        )
        keys = [key for (key,) in found]
        for known in ((first, keys[0]), (first + len(keys) - 1, keys[-1])) if keys else ():
            if (index := bisect_right(places, known)) == 0 or places[index - 1] != known:
                places.insert(index, known)
        return keys

    def _keys_by(self, connection: Connection, query: Query, first: int, size: int) -> list[int]:
        asked = self._asked(query)
        way = "DESC" if query.descending else "ASC"
        if query.sort is Sort.STATE:
            order, source = f"{asked.key} & {STATE} {way}, {asked.key} {way}", asked.where
        else:
            column = _SORT_COLUMNS[query.sort]
            order = f"search_keys.{column} {way} NULLS LAST, search_keys.key {way}"
            source = asked.where
            if asked.table != "search_keys":
                source = (
                    f"FROM {asked.table} CROSS JOIN search_keys"
                    f" ON search_keys.key = {asked.key} WHERE {asked.conditions}"
                )
        found = _all(
            connection,
            f"SELECT {asked.key} {source} ORDER BY {order} LIMIT ? OFFSET ?",
            (*asked.values, size, first),
        )
        return [key for (key,) in found]

    def _asked(self, query: Query) -> _Asked:
        wanted = parse_words(query.words)
        table, key = (
            ("search_words", "search_words.rowid") if wanted else ("search_keys", "search_keys.key")
        )
        parts: list[str] = []
        values: list[object] = []
        if wanted:
            parts.append("search_words MATCH ?")
            values.append(match_of(wanted))
        start, end = (BIN, END) if query.in_bin else (0, BIN)
        if query.year is not None:
            start, end = year_keys(query.year, in_bin=query.in_bin)
        parts.append(f"{key} >= ? AND {key} < ?")
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
            asked = self._asked(query)
            return int(_all(connection, f"SELECT count(*) {asked.where}", asked.values)[0][0])

        return self._remembered(connection, ("count", _plain(query)), counted)

    def _facets(self, connection: Connection, query: Query) -> Facets:
        any_marks = replace(query, states=frozenset(), origin=None, country=None)
        asked = self._asked(any_marks)
        groups = _all(
            connection,
            f"SELECT {asked.key} & {MARKS}, count(*) {asked.where} GROUP BY 1",
            asked.values,
        )
        sets = _country_sets(connection)
        states: Counter[State] = Counter()
        origins: Counter[Origin] = Counter()
        countries: Counter[str] = Counter()
        for key, count in groups:
            marks = marks_of(key)
            codes = sets.get(marks.countries, ())
            right = (
                not query.states or marks.state in query.states,
                query.origin is None or marks.origin is query.origin,
                query.country is None or query.country in codes,
            )
            if right[1] and right[2]:
                states[marks.state] += count
            if right[0] and right[2]:
                origins[marks.origin] += count
            if right[0] and right[1]:
                for code in codes:
                    countries[code] += count
        years = {
            year: count
            for year in _years(connection, in_bin=query.in_bin)
            if (count := self._count(connection, replace(query, year=year)))
        }
        late = self._count(connection, replace(query, late=True))
        return Facets(states, years, countries, origins, late)

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


def _plain(query: Query) -> Query:
    """Return the query without its order, which counts do not depend on."""
    return replace(query, sort=Sort.DATE, descending=True)


def _years(connection: Connection, *, in_bin: bool) -> Iterable[int]:
    """Give the years that have reports, newest first, without a look at each report."""
    start, end = day_end(day_key(None, in_bin=in_bin)), END if in_bin else BIN
    statement = "SELECT key FROM search_keys WHERE key >= ? AND key < ? ORDER BY key LIMIT 1"
    while found := _all(connection, statement, (start, end)):
        day = return_day(found[0][0])
        assert isinstance(day, date)
        yield day.year
        start = year_keys(day.year, in_bin=in_bin)[1]


def _country_sets(connection: Connection) -> Mapping[int, Sequence[str]]:
    sets: dict[int, list[str]] = {}
    for number, code in _all(connection, "SELECT set_id, code FROM countries_in_sets", ()):
        sets.setdefault(number, []).append(code)
    return sets


def _all(connection: Connection, statement: str, values: tuple[object, ...]) -> Sequence[Any]:
    return connection.exec_driver_sql(statement, values).fetchall()
