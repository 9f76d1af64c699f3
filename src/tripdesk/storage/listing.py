"""The list of reports in SQL: a search key is found first, its row read last (`services.listing`).

The first pages are read by a plan of their own: words are asked of the full-text index, which gives
keys in the order of the list; filters are asked of the key itself (`search_keys`). What is further
down, and all counts, come from the keys that are found, all at once (`found_keys`). Statements are
plain SQL on the driver's own connection: for a page of 100 rows anything above it is felt.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from tripdesk.domain.parsing import raw_answer
from tripdesk.domain.search import parse_words
from tripdesk.services.listing import Facets, More, Query, Snippet, Sort
from tripdesk.services.overview import Overview
from tripdesk.services.ports.world import Clock
from tripdesk.services.rows import ReportRow
from tripdesk.services.snippets import snippets_of
from tripdesk.storage.asked import Asker
from tripdesk.storage.codec import dump, load_answers, load_draft
from tripdesk.storage.facets import facets_of, less
from tripdesk.storage.found import Found
from tripdesk.storage.found_keys import FoundKeys
from tripdesk.storage.full_text import FullText
from tripdesk.storage.lines import Ask, Line
from tripdesk.storage.listing_more import more_of
from tripdesk.storage.memory import Memory
from tripdesk.storage.other_orders import OtherOrders
from tripdesk.storage.overview import Source, overview_of
from tripdesk.storage.quick_rows import COLUMNS, row_of
from tripdesk.storage.speech import Speech

_T = TypeVar("_T")
_OF_WANTED = """
{joined} search_keys ON search_keys.key = wanted.key
{joined} reports ON reports.id = search_keys.report_id"""
_ROWS = f"""
{COLUMNS}
FROM {{keys}}{_OF_WANTED}"""
_ANSWERS = """
SELECT id, (SELECT answers FROM drafts WHERE report_id = id),
       (SELECT answers FROM versions WHERE report_id = id ORDER BY number DESC LIMIT 1)
FROM reports WHERE id {ids}
"""
DEEP = 1_000
"""From this place on a page is cut from all keys of the list."""


class SqlListing:
    """Answers queries on the readers' connection, in the words of its database."""

    def __init__(self, readers: Line, clock: Clock, speech: Speech, words: FullText) -> None:
        self._readers = readers
        self._speech = speech
        self._clock = clock
        self._asker = Asker(clock, speech, words)
        self._memory = Memory(speech.written)
        self._found = FoundKeys(self._asker, self._memory)
        self._orders = OtherOrders(self._asker, self._found)

    def forget(self) -> None:
        """Forget what was answered, as if somebody had written; for what measures."""
        self._memory.forget()

    def count(self, query: Query) -> int:
        """Return how many reports the query finds."""
        with self._readers.reading() as ask:
            return self._count(ask, query)

    def page(self, query: Query, first: int, size: int) -> Sequence[ReportRow]:
        """Return the rows from place `first` on, at most `size`."""
        with self._readers.reading() as ask:
            self._memory.refresh(ask)
            if first >= DEEP or self._found.has_list(query):
                keys: Sequence[int] = self._found.in_order(ask, query)[first : first + size]
            elif query.sort is Sort.DATE:
                return self._by_date(ask, query, first, size)
            else:
                keys = self._orders.page(ask, query, first, size)
            rows = self._said(_ROWS) + self._speech.ordered.format(by="wanted.place")
            return [row_of(each) for each in ask(rows, (dump(list(keys)),))]

    def facets(self, query: Query) -> Facets:
        """Return the counts of each filter's choices."""
        with self._readers.reading() as ask:
            return self._facets(ask, query)

    def snippets(self, query: Query, ids: Sequence[str]) -> Mapping[str, Sequence[Snippet]]:
        """Return where the words stand in these reports' answers, for those that have them."""
        wanted = parse_words(query.words)
        if not wanted.all:
            return {}
        with self._readers.reading() as ask:
            rows = ask(self._said(_ANSWERS), (dump(list(ids)),))
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

    def more(self, ids: Sequence[str]) -> Mapping[str, More]:
        """Return what else can be shown of these reports."""
        with self._readers.transaction() as session:
            return more_of(session, ids)

    def overview(self, query: Query) -> Overview:
        """Return all that the query finds in numbers."""
        plain = _plain(query)

        def source(ask: Ask, start: int, end: int) -> Source:
            asked = self._asker.asked(ask, plain, span=(start, end))
            return Source(self._speech, asked.table, asked.key, asked.conditions, asked.values)

        with self._readers.reading() as ask:
            return self._remembered(
                ask,
                ("overview", plain),
                lambda: overview_of(ask, partial(source, ask), plain, self._clock.today()),
            )

    def _by_date(self, ask: Ask, query: Query, first: int, size: int) -> list[ReportRow]:
        """Return a page of the order that the keys themselves have."""
        asked = self._asker.asked(ask, query, page=True)
        way = "" if query.descending else " DESC"
        found = ask(
            f"{COLUMNS} FROM (SELECT {asked.key} AS key {asked.where}"
            f" ORDER BY {asked.key}{way} LIMIT ? OFFSET ?) AS wanted"
            f"{self._said(_OF_WANTED)}{self._speech.ordered.format(by=f'wanted.key{way}')}",
            (*asked.values, size, first),
        )
        return [row_of(each) for each in found]

    def _count(self, ask: Ask, query: Query) -> int:
        def counted() -> int:
            if self._found.has_words(query):
                return len(self._found.matching(ask, query))
            asked = self._asker.asked(ask, query)
            return int(ask(f"SELECT count(*) {asked.where}", asked.values)[0][0])

        return self._remembered(ask, ("count", _plain(query)), counted)

    def _facets(self, ask: Ask, query: Query) -> Facets:
        def of(found: Found) -> Facets:
            return facets_of(found, self._found.late(ask, found), query, self._found.sets(ask))

        def counted() -> Facets:
            rest = self._found.rest(ask, query)
            if rest is None:
                return of(self._found.of_words(ask, query))
            return less(self._facets(ask, replace(query, words="")), of(rest))

        return self._remembered(ask, ("facets", _plain(query)), counted)

    def _remembered(self, ask: Ask, of: object, answer: Callable[[], _T]) -> _T:
        """Return an answer given before, as long as nobody has written since."""
        self._memory.refresh(ask)
        return self._memory.answer((of, self._clock.today()), answer)

    def _said(self, statement: str) -> str:
        speech = self._speech
        return statement.format(joined=speech.joined, keys=speech.keys, ids=speech.ids)


def _plain(query: Query) -> Query:
    """Return the query without its order, which counts do not depend on."""
    return replace(query, sort=Sort.DATE, descending=True)
