"""What the use cases and the store hand each other; the rows of the list stand apart in `rows`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from tripdesk.domain.report import Action, Origin, Standing
from tripdesk.services.rows import Facts, ReportRow

if TYPE_CHECKING:
    from tripdesk.domain.answers import Answer
    from tripdesk.domain.drafts import Draft


__all__ = [
    "Announcement",
    "Dossier",
    "DraftState",
    "Erasure",
    "Event",
    "Facts",
    "FollowUp",
    "Kept",
    "Mention",
    "MentionPlace",
    "Publication",
    "ReportRecord",
    "ReportRow",
    "Version",
]


@dataclass(frozen=True, slots=True)
class Erasure:
    """When a version's content was erased for somebody's privacy, and why."""

    on: date
    why: str


@dataclass(frozen=True, slots=True)
class Version:
    """A definitive version; never rewritten. The hashes are lower-case hex SHA-256.

    `suffix` is that of its document, which is no PDF of ours where the report was taken over;
    `unplaced` is what the reader of older reports could not place in an answer. An erased version
    has no answers and no document any more.
    """

    number: int
    answers: Mapping[str, Answer]
    finalised_on: date
    pdf_sha256: str
    content_sha256: str
    parent_sha256: str | None = None
    suffix: str = "pdf"
    unplaced: str | None = None
    erased: Erasure | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a report's history; `at` has a time zone (UTC), `by` is a name or function."""

    at: datetime
    action: Action
    detail: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is known of a trip to come: who goes (a function), and answers to begin with."""

    who: str
    draft: Draft


@dataclass(frozen=True, slots=True)
class Publication:
    """When a report was published and where; of one that was taken over both may be unknown."""

    on: date | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """Internal facts about a trip, never in the official report; `functions` are those who went."""

    functions: tuple[str, ...] = ()
    department: str = ""
    case_number: str = ""
    costs: str = ""
    paid_by: str = ""
    transport: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A follow-up of the listed version: who does it (a function), until when, when it was done."""

    report_id: str
    item_id: str
    text: str
    owner: str = ""
    due: date | None = None
    done: date | None = None


class MentionPlace(StrEnum):
    """Where in a report words stand."""

    VERSION = "version"
    DRAFT = "draft"
    ANNOUNCEMENT = "announcement"
    DOSSIER = "dossier"
    FOLLOW_UP = "follow_up"
    HISTORY = "history"
    HOLD = "hold"
    DECISION = "decision"
    """A name that was let stand."""
    ORIGINAL = "original"
    """The file that a report was taken over from."""
    UNREAD = "unread"
    """Such a file that cannot be read: they may stand in it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where words stand; `number` is that of a version, else 0."""

    report_id: str
    title: str
    place: MentionPlace
    number: int = 0
    line: str = ""
    """The line in which they stand, where that can be read."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A report whose time of keeping began on a day; `hold` is why it is not destroyed."""

    report_id: str
    title: str
    since: date
    hold: str | None = None


@dataclass(frozen=True, slots=True)
class DestroyedVersion:
    """A version of a destroyed report, so that a document found later can be placed."""

    number: int
    finalised_on: date
    document_sha256: str


@dataclass(frozen=True, slots=True)
class Destroyed:
    """What is left of a destroyed report: what it was, when it went, why and by whom."""

    report_id: str
    title: str
    at: datetime
    why: str
    by: str
    versions: tuple[DestroyedVersion, ...]


@dataclass(frozen=True, slots=True)
class DraftState:
    """A draft as it lies in the store; `step` is the question (or `check`) one stopped at."""

    draft: Draft
    step: str = ""
    revision: int = 0
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """A whole report."""

    id: str
    form_id: str
    form_version: int
    origin: Origin
    standing: Standing
    facts: Facts
    draft: DraftState | None
    versions: tuple[Version, ...]
    history: tuple[Event, ...]
    changed_at: datetime
    announcement: Announcement | None = None
    publication: Publication | None = None
    hold: str | None = None
    to_check: bool = False

    @property
    def latest(self) -> Version | None:
        """The latest definitive version, where there is one."""
        return self.versions[-1] if self.versions else None
