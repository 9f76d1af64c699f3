"""The list of reports as a question and its answers: searched, filtered, in an order, by the page.

Nothing here is ever the whole archive: a list of a million is counted, and read where one looks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from tripdesk.domain.report import Origin, State
from tripdesk.services.rows import ReportRow

if TYPE_CHECKING:  # the first rows show before anything is counted
    from tripdesk.services.overview import Overview


class Sort(StrEnum):
    """What a list can be sorted by; what has no value there comes last, in both directions.

    `DATE` alone differs: it is the return date, and reports without one are the newest. `CHANGED`
    is as of the last pause in typing.
    """

    DATE = "date"
    TRIP = "trip"
    PERIOD = "period"
    PERSONS = "persons"
    STATE = "state"
    DUE = "due"
    DAYS = "days"
    CHANGED = "changed"
    VERSION = "version"
    PUBLISHED = "published"
    ORIGIN = "origin"
    CASE_NUMBER = "case_number"
    DEPARTMENT = "department"


@dataclass(frozen=True, slots=True)
class Query:
    """What one asks of the list; an empty filter lets everything through.

    `words` is what was typed in the search field, any text at all. `year` is that of the return
    date. `country` is one of the keys of `Facets.countries`.
    """

    words: str = ""
    states: frozenset[State] = frozenset()
    year: int | None = None
    country: str | None = None
    late: bool = False
    origin: Origin | None = None
    in_bin: bool = False
    sort: Sort = Sort.DATE
    descending: bool = True


@dataclass(frozen=True, slots=True)
class Facets:
    """How many reports each choice of a filter would show.

    Each is counted with the words and the other filters as they stand, and its own left out, so
    that the counts of the states add up to what one sees without a choice of state. A country is
    its ISO code, or its folded name where it is not recognised; a report counts once for each.
    """

    states: Mapping[State, int] = field(default_factory=dict)
    years: Mapping[int, int] = field(default_factory=dict)
    countries: Mapping[str, int] = field(default_factory=dict)
    origins: Mapping[Origin, int] = field(default_factory=dict)
    late: int = 0


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of an answer in its original words; `marks` are ranges in it, in code points.

    `question` is the key of the question it answers, `text` one paragraph or point of it.
    """

    question: str
    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class More:
    """What a list may show of a report besides its row; only asked where somebody wants it."""

    purpose: str = ""
    published_on: date | None = None
    case_number: str = ""
    department: str = ""


class Listing(Protocol):
    """Answers a query; made to be asked off the screen's thread, a page at a time."""

    def count(self, query: Query) -> int:
        """Return how many reports the query finds."""

    def page(self, query: Query, first: int, size: int) -> Sequence[ReportRow]:
        """Return the rows from place `first` on, at most `size`; any place costs about the same."""

    def facets(self, query: Query) -> Facets:
        """Return the counts of each filter's choices."""

    def snippets(self, query: Query, ids: Sequence[str]) -> Mapping[str, Sequence[Snippet]]:
        """Return where the words stand in these reports' answers, for those that have them."""

    def more(self, ids: Sequence[str]) -> Mapping[str, More]:
        """Return what else can be shown of these reports."""

    def overview(self, query: Query) -> Overview:
        """Return all that the query finds in numbers; its order makes no difference."""
