"""How keys are asked for: where they are read, on which conditions, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tripdesk.domain.search import parse_words
from tripdesk.services.listing import Query, Sort
from tripdesk.services.ports.world import Clock
from tripdesk.storage.full_text import FullText
from tripdesk.storage.lines import Ask
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

_SORT_COLUMNS = {
    Sort.TRIP: "trip",
    Sort.PERIOD: "start_on",
    Sort.PERSONS: "travellers",
    Sort.STATE: "stage",
    Sort.DUE: "due_on",
    Sort.DAYS: "days",
    Sort.CHANGED: "changed",
    Sort.VERSION: "number",
    Sort.PUBLISHED: "published",
    Sort.ORIGIN: "source",
    Sort.CASE_NUMBER: "case_number",
    Sort.DEPARTMENT: "department",
}

_BINNED = "SELECT 1 FROM search_keys WHERE key >= ? LIMIT 1"
"""Where the bin is empty, words are not asked to stay out of it: that takes half as long again."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Where keys are asked and on which conditions; `key` is what a key is called there."""

    table: str
    key: str
    conditions: str
    values: tuple[object, ...]
    order: str

    @property
    def where(self) -> str:
        """What follows the columns of a SELECT."""
        return f"FROM {self.table} WHERE {self.conditions}"


@dataclass(frozen=True, slots=True)
class Asker:
    """Says queries in the words of a database."""

    clock: Clock
    speech: Speech
    words: FullText

    def asked(
        self,
        ask: Ask,
        query: Query,
        *,
        page: bool = False,
        rest: bool = False,
        span: tuple[int, int] | None = None,
    ) -> Asked:
        """Return how keys are asked for; with `page`, to read the first of them in their order.

        With `rest` those that the words do not find are asked for. A `span` of keys may be given
        that lies within the year of the query.
        """
        wanted = parse_words(query.words)
        table, key = (
            ("search_words", self.speech.words_key)
            if wanted
            else ("search_keys", "search_keys.key")
        )
        parts: list[str] = []
        values: list[object] = []
        if wanted:
            condition, asked_for = self.words.condition(ask, wanted, page=page, rest=rest)
            parts.append(condition)
            values += asked_for
        start, end = (BIN, END) if query.in_bin else (0, BIN)
        if query.year is not None:
            start, end = year_keys(query.year, in_bin=query.in_bin)
        if span is not None:
            start, end = max(start, span[0]), min(end, span[1])
        # The plus leaves the choice of the index to the order, where that is another column's.
        plus = "+" if query.sort is not Sort.DATE and not wanted else ""
        if start or not wanted:
            parts.append(f"{plus}{key} >= ?")
            values.append(start)
        if end < BIN or not wanted or ask(_BINNED, (BIN,)):
            parts.append(f"{plus}{key} < ?")
            values.append(end)
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
            values.append(self.clock.today().isoformat())
        order = key if query.descending else f"{key} DESC"
        return Asked(table, key, " AND ".join(parts), tuple(values), order)

    def ordered(self, ask: Ask, query: Query) -> Asked:
        """Return how keys are asked for in the order of the query."""
        asked = self.asked(ask, query)
        if query.sort is Sort.DATE:
            return asked
        if asked.table == "search_keys":
            index = f"ix_search_keys_{_SORT_COLUMNS[query.sort]}"
            index = self.speech.by_index.format(index=index)
            table = f"search_keys{index}"
        else:
            joined = f"{self.speech.joined} search_keys ON search_keys.key = {asked.key}"
            table = f"{asked.table} {joined}"
        return replace(asked, table=table, order=self.order(query))

    def order(self, query: Query) -> str:
        """Return the order of a query that is not by date, of rows in `search_keys`."""
        way = "DESC" if query.descending else "ASC"
        return f"search_keys.{_SORT_COLUMNS[query.sort]} {way} NULLS LAST, search_keys.key {way}"
