"""The list of reports in SQL (`services.listing`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import text

from tripdesk.domain.report import Origin, State
from tripdesk.services.listing import Facets, Query, Snippet, Sort
from tripdesk.services.ports import Clock
from tripdesk.services.records import ReportRow
from tripdesk.storage.connections import Line
from tripdesk.storage.quick_rows import COLUMNS, row_of

_NEWEST = "sort_on {}, changed_at {}, id {}"
_VALUES = {
    Sort.TRIP: "NULLIF(title, '')",
    Sort.PERIOD: "start_on",
    Sort.PERSONS: "travellers",
    Sort.STATE: "CASE state WHEN 'verwacht' THEN 0 WHEN 'concept' THEN 1"
    " WHEN 'definitief' THEN 2 ELSE 3 END",
    Sort.DUE: "CASE WHEN version = 0 THEN due_on END",
}


class SqliteListing:
    """Answers queries on the readers' connection."""

    def __init__(self, readers: Line, clock: Clock) -> None:
        self._readers = readers
        self._clock = clock

    def count(self, query: Query) -> int:
        """Return how many reports the query finds."""
        where, values = _where(query, self._clock.today())
        return int(self._all(f"SELECT count(*) FROM reports WHERE {where}", values)[0][0])

    def page(self, query: Query, first: int, size: int) -> Sequence[ReportRow]:
        """Return the rows from place `first` on, at most `size`."""
        where, values = _where(query, self._clock.today())
        asked = {**values, "first": first, "size": size}
        order = _order(query)
        return [
            row_of(each)
            for each in self._all(
                f"{COLUMNS} WHERE {where} ORDER BY {order} LIMIT :size OFFSET :first", asked
            )
        ]

    def facets(self, query: Query) -> Facets:
        """Return the counts of each filter's choices."""
        states = self._counts("state", replace(query, states=frozenset()))
        years = self._counts("substr(end_on, 1, 4)", replace(query, year=None))
        origins = self._counts("origin", replace(query, origin=None))
        return Facets(
            states={State(key): count for key, count in states.items()},
            years={int(key): count for key, count in years.items() if key is not None},
            origins={Origin(key): count for key, count in origins.items()},
            late=self.count(replace(query, late=True)),
        )

    def snippets(self, query: Query, ids: Sequence[str]) -> Mapping[str, Sequence[Snippet]]:
        """Return where the words stand in these reports' answers."""
        del query, ids
        return {}

    def _counts(self, column: str, query: Query) -> Counter[Any]:
        where, values = _where(query, self._clock.today())
        found: Sequence[Any] = self._all(
            f"SELECT {column}, count(*) FROM reports WHERE {where} GROUP BY 1", values
        )
        return Counter(dict(found))

    def _all(self, statement: str, values: Mapping[str, object]) -> Sequence[Sequence[Any]]:
        with self._readers.transaction() as session:
            return [tuple(each) for each in session.execute(text(statement), values)]


def _where(query: Query, today: date) -> tuple[str, dict[str, object]]:
    parts, values = ["in_bin = :in_bin"], {"in_bin": query.in_bin, "today": today.isoformat()}
    for number, word in enumerate(query.words.split()):
        parts.append(f"title || ' ' || places LIKE :word{number}")
        values[f"word{number}"] = f"%{word}%"
    if query.states:
        names = {f"state{number}": state for number, state in enumerate(sorted(query.states))}
        parts.append(f"state IN ({', '.join(f':{name}' for name in names)})")
        values |= names
    if query.year is not None:
        parts.append("substr(end_on, 1, 4) = :year")
        values["year"] = f"{query.year:04}"
    if query.country is not None:
        parts.append("places LIKE :country")
        values["country"] = f"%{query.country}%"
    if query.origin is not None:
        parts.append("origin = :origin")
        values["origin"] = query.origin
    if query.late:
        parts.append("version = 0 AND due_on < :today")
    return " AND ".join(parts), values


def _order(query: Query) -> str:
    way = "DESC" if query.descending else "ASC"
    if query.sort is Sort.DATE:
        return _NEWEST.format(way, way, way)
    value = _VALUES[query.sort]
    return f"{value} IS NULL, {value} {way}, {_NEWEST.format('DESC', 'DESC', 'DESC')}"
