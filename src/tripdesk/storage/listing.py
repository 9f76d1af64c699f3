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
from typing import Any, TypeVar

from tripdesk.domain.parsing import raw_answer
from tripdesk.domain.search import parse_words
from tripdesk.services.listing import Facets, Query, Snippet, Sort
from tripdesk.services.overview import Overview
from tripdesk.services.ports.world import Clock
from tripdesk.services.records import ReportRow
from tripdesk.services.snippets import snippets_of
from tripdesk.storage.codec import dump, load_answers, load_draft
from tripdesk.storage.facets import facets_of
from tripdesk.storage.full_text import FullText
from tripdesk.storage.lines import Ask, Line
from tripdesk.storage.overview import Source, overview_of
from tripdesk.storage.quick_rows import COLUMNS, row_of
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
from tripdesk.storage.speech import Speech

_T = TypeVar("_T")
_SORT_COLUMNS = {
    Sort.TRIP: "trip",
    Sort.PERIOD: "start_on",
    Sort.PERSONS: "travellers",
    Sort.DUE: "due_on",
}
_OF_WANTED = """
{joined} search_keys ON search_keys.key = wanted.key
{joined} reports ON reports.id = search_keys.report_id"""
_ROWS = f"""
{COLUMNS}
FROM {{keys}}{_OF_WANTED}
ORDER BY wanted.place
"""
_ANSWERS = """
SELECT id, (SELECT answers FROM drafts WHERE report_id = id),
       (SELECT answers FROM versions WHERE report_id = id ORDER BY number DESC LIMIT 1)
FROM reports WHERE id {ids}
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

    version: object = None
    answers: dict[object, Any] = field(default_factory=dict)
    places: dict[Query, list[tuple[int, int]]] = field(default_factory=dict)


class SqlListing:
    """Answers queries on the readers' connection, in the words of its database."""

    def __init__(self, readers: Line, clock: Clock, speech: Speech, words: FullText) -> None:
        self._readers = readers
        self._speech = speech
        self._words = words
        self._clock = clock
        self._memory = _Memory()
        self._sets: dict[int, list[str]] = {}

    def count(self, query: Query) -> int:
        """Return how many reports the query finds."""
        with self._readers.reading() as ask:
            return self._count(ask, query)

    def page(self, query: Query, first: int, size: int) -> Sequence[ReportRow]:
        """Return the rows from place `first` on, at most `size`."""
        with self._readers.reading() as ask:
            self._refresh(ask)
            if query.sort is Sort.DATE:
                return self._by_date(ask, query, first, size)
            keys = self._keys_by(ask, query, first, size)
            return [row_of(each) for each in _all(ask, self._said(_ROWS), (dump(keys),))]

    def facets(self, query: Query) -> Facets:
        """Return the counts of each filter's choices."""
        with self._readers.reading() as ask:
            return self._remembered(
                ask, ("facets", _plain(query)), lambda: self._facets(ask, query)
            )

    def snippets(self, query: Query, ids: Sequence[str]) -> Mapping[str, Sequence[Snippet]]:
        """Return where the words stand in these reports' answers, for those that have them."""
        wanted = parse_words(query.words)
        if not wanted.all:
            return {}
        with self._readers.reading() as ask:
            rows = _all(ask, self._said(_ANSWERS), (dump(list(ids)),))
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

        def source(ask: Ask, start: int, end: int) -> Source:
            asked = self._asked(ask, plain, span=(start, end))
            return Source(self._speech, asked.table, asked.key, asked.conditions, asked.values)

        with self._readers.reading() as ask:
            return self._remembered(
                ask,
                ("overview", plain),
                lambda: overview_of(ask, partial(source, ask), plain, self._clock.today()),
            )

    # --- Keys ------------------------------------------------------------------------------------

    def _by_date(self, ask: Ask, query: Query, first: int, size: int) -> list[ReportRow]:
        """Return a page, reached from the nearest place before it whose key is known."""
        asked = self._asked(ask, query, page=True)
        places = self._memory.places.setdefault(query, [])
        at = bisect_right(places, (first, END)) - 1
        place, start = places[at] if at >= 0 else (0, 0 if query.descending else END)
        way, beyond = ("", ">=") if query.descending else (" DESC", "<=")
        found = _all(
            ask,
            f"{COLUMNS}, wanted.key FROM (SELECT {asked.key} AS key {asked.where}"
            f" AND {asked.key} {beyond} ? ORDER BY {asked.key}{way} LIMIT ? OFFSET ?) AS wanted"
            f"{self._said(_OF_WANTED)} ORDER BY wanted.key{way}",
            (*asked.values, start, size, first - place),
        )
        if found:
            _remember(places, first, found[0][-1])
            _remember(places, first + len(found) - 1, found[-1][-1])
        return [row_of(each[:-1]) for each in found]

    def _keys_by(self, ask: Ask, query: Query, first: int, size: int) -> list[int]:
        asked = self._asked(ask, query)
        way = "DESC" if query.descending else "ASC"
        if query.sort is Sort.STATE:
            order = f"{asked.key} & {STATE} {way}, {asked.key} {way}"
            source, conditions = asked.table, asked.conditions
        else:
            column = _SORT_COLUMNS[query.sort]
            order = f"search_keys.{column} {way} NULLS LAST, search_keys.key {way}"
            index = self._speech.by_index.format(index=f"ix_search_keys_{column}")
            source, conditions = f"search_keys{index}", asked.conditions
            if asked.table != "search_keys":
                joined = self._speech.joined
                source = f"{asked.table} {joined} search_keys ON search_keys.key = {asked.key}"
        found = _all(
            ask,
            f"SELECT {asked.key} FROM {source} WHERE {conditions}"
            f" ORDER BY {order} LIMIT ? OFFSET ?",
            (*asked.values, size, first),
        )
        return [key for (key,) in found]

    def _asked(
        self,
        ask: Ask,
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
            ("search_words", self._speech.words_key)
            if wanted
            else ("search_keys", "search_keys.key")
        )
        parts: list[str] = []
        values: list[object] = []
        if wanted:
            condition, asked_for = self._words.condition(ask, wanted, page=page)
            parts.append(condition)
            values += asked_for
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

    def _count(self, ask: Ask, query: Query) -> int:
        def counted() -> int:
            asked = self._asked(ask, query)
            return int(_all(ask, f"SELECT count(*) {asked.where}", asked.values)[0][0])

        return self._remembered(ask, ("count", _plain(query)), counted)

    def _facets(self, ask: Ask, query: Query) -> Facets:
        keys = self._keys(ask, Query(query.words, in_bin=query.in_bin))
        late = self._late(ask, keys)
        return facets_of(keys, late, query, self._country_sets(ask))

    def _keys(self, ask: Ask, query: Query) -> list[int]:
        """Return all keys that a query finds, in order.

        They come as one text: made and read in C, in half the time that 100,000 rows take.
        """
        asked = self._asked(ask, query)
        one_text = self._speech.one_text.format(column=asked.key)
        found = _all(ask, f"SELECT {one_text} {asked.where}", asked.values)
        keys: list[int] = json.loads(f"[{found[0][0] or ''}]")
        keys.sort()  # they are; nothing promises it
        return keys

    def _country_sets(self, ask: Ask) -> Mapping[int, Sequence[str]]:
        """Return the sets of countries by number; a set never changes, there are only more."""
        newest = _all(ask, "SELECT max(id) FROM country_sets", ())[0][0] or 0
        if newest > max(self._sets, default=0):
            self._sets = {}
            for number, code in _all(ask, "SELECT set_id, code FROM countries_in_sets", ()):
                self._sets.setdefault(number, []).append(code)
        return self._sets

    def _late(self, ask: Ask, keys: list[int]) -> list[int]:
        """Return those of these keys, which are in order, whose reports are late; few are."""
        today = self._clock.today().isoformat()
        statement = "SELECT key FROM search_keys WHERE due_on < ? ORDER BY key"
        late = [key for (key,) in _all(ask, statement, (today,))]
        places = ((key, bisect_left(keys, key)) for key in late)
        return [key for key, at in places if at < len(keys) and keys[at] == key]

    def _remembered(self, ask: Ask, of: object, answer: Callable[[], _T]) -> _T:
        """Return an answer given before, as long as nobody has written since."""
        self._refresh(ask)
        asked = (of, self._clock.today())
        known = self._memory.answers
        if asked not in known:
            if len(known) >= _MOST_REMEMBERED:
                known.clear()
            known[asked] = answer()
        remembered: _T = known[asked]
        return remembered

    def _refresh(self, ask: Ask) -> None:
        version = _all(ask, self._speech.written, ())[0][0]
        if version != self._memory.version or len(self._memory.places) > _MOST_REMEMBERED:
            self._memory = _Memory(version)

    def _said(self, statement: str) -> str:
        speech = self._speech
        return statement.format(joined=speech.joined, keys=speech.keys, ids=speech.ids)


def _remember(places: list[tuple[int, int]], place: int, key: int) -> None:
    index = bisect_right(places, (place, END))
    if not index or places[index - 1][0] != place:
        places.insert(index, (place, key))


def _plain(query: Query) -> Query:
    """Return the query without its order, which counts do not depend on."""
    return replace(query, sort=Sort.DATE, descending=True)


def _all(ask: Ask, statement: str, values: tuple[object, ...]) -> Sequence[Any]:
    return ask(statement, values)
