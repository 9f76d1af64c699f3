"""The numbers of an overview in SQL (`services.overview`).

Nearly all is read from the search keys, a year after the other as those stand in order; where to,
from the reports: by a scan, or by id those that a query finds. Nothing is grouped: SQLite would
sort 100,000 rows for it, longer than all else takes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from tripdesk.services.listing import Query
from tripdesk.services.overview import Overview, YearOfTrips
from tripdesk.storage.lines import Ask
from tripdesk.storage.names import load_names
from tripdesk.storage.search_keys import (
    BIN,
    DAY_AT,
    END,
    day_end,
    day_key,
    return_day,
    year_keys,
)
from tripdesk.storage.speech import Speech

_SPAN = f"""
SELECT count(*), coalesce(sum(search_keys.travellers), 0), count(search_keys.travellers),
       count(search_keys.start_on), {{day_numbers}},
       sum(search_keys.key >> {DAY_AT}) FILTER (WHERE search_keys.start_on IS NOT NULL),
       count(search_keys.in_time) + count(*) FILTER (WHERE search_keys.due_on < ?),
       count(*) FILTER (WHERE search_keys.in_time)
FROM """

_Span = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where keys are asked, what a key is called there, and on which conditions."""

    speech: Speech

    table: str
    key: str
    conditions: str
    values: tuple[object, ...]

    @property
    def keys(self) -> str:
        """The table of the search keys that are found."""
        if self.table == "search_keys":
            return self.table
        return f"{self.table} {self.speech.joined} search_keys ON search_keys.key = {self.key}"


Sources = Callable[[int, int], Source]
"""From a span of keys to those in it that a query finds."""


def overview_of(ask: Ask, sources: Sources, query: Query, today: date) -> Overview:
    """Return the numbers of what a query finds."""
    undated_end = day_end(day_key(None, in_bin=query.in_bin))
    first = sources(0, undated_end)
    undated = _spanned(ask, first, today)
    spans = list(_years(ask, sources, undated_end, query, today))
    years = tuple(year for year, _ in reversed(spans))
    reports, values = _reports(sources, query)
    lines = first.speech.lines.format(column="reports.places")
    ((places,),) = ask(f"SELECT {lines} FROM {reports}", values)
    every = [undated, *(span for _, span in spans)]
    counts = Counter(places.split("\n")) if places else Counter[str]()
    return Overview(
        trips=undated[0] + sum(each.trips for each in years),
        undated=undated[0],
        years=years,
        days=sum(each.days for each in years),
        persons=undated[1] + sum(each.persons for each in years),
        counted=sum(span[2] for span in every),
        due=sum(span[6] for span in every),
        in_time=sum(span[7] for span in every),
        places={load_names(names): count for names, count in counts.items()},
    )


def _reports(sources: Sources, query: Query) -> tuple[str, tuple[object, ...]]:
    """Return where the reports of a query are read, with the values that are asked there.

    Where the reports themselves can tell, they are read in the order they lie in: a look at each
    by its id takes twice as long.
    """
    if query.words or query.country is not None or query.late:
        found = sources(0, END)
        joined = f"{found.keys} {found.speech.joined} reports ON reports.id = search_keys.report_id"
        return f"{joined} WHERE {found.conditions}", found.values
    parts, values = ["reports.in_bin = ?"], [query.in_bin, *sorted(query.states)]
    if query.states:
        parts.append(f"reports.state IN ({', '.join('?' * len(query.states))})")
    if query.origin is not None:
        parts.append("reports.origin = ?")
        values.append(query.origin.value)
    if query.year is not None:
        parts.append("reports.end_on BETWEEN ? AND ?")
        values += [f"{query.year:04}-01-01", f"{query.year:04}-12-31"]
    return f"reports WHERE {' AND '.join(parts)}", tuple(values)


def _spanned(ask: Ask, source: Source, today: date) -> _Span:
    numbers = source.speech.day_numbers.format(column="search_keys.start_on")
    statement = f"{_SPAN.format(day_numbers=numbers)}{source.keys} WHERE {source.conditions}"
    (found,) = ask(statement, (today.isoformat(), *source.values))
    return tuple(int(each or 0) for each in found)


def _years(
    ask: Ask, sources: Sources, start: int, query: Query, today: date
) -> Iterator[tuple[YearOfTrips, _Span]]:
    """Yield the years that have trips, newest first, with what was read of each."""
    end = BIN << 1 if query.in_bin else BIN
    while start < end:
        rest = sources(start, end)
        first = f"SELECT min({rest.key}) FROM {rest.table} WHERE {rest.conditions}"
        ((key,),) = ask(first, rest.values)
        day = None if key is None else return_day(key)
        if day is None:
            return
        first_key, start = year_keys(day.year, in_bin=query.in_bin)
        span = _spanned(ask, sources(first_key, start), today)
        trips, persons, _, started, starts, keys, *_ = span
        last = date(day.year, 12, 31).toordinal()
        # A key counts the days back from the last of all, and so from the last of its year.
        ends = started * (last + (first_key >> DAY_AT)) - keys
        # Both ends count: 8 to 13 February are six days.
        days = ends + started - starts
        yield YearOfTrips(day.year, trips, days, persons), span
