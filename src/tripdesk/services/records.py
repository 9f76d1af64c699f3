"""What the use cases and the store hand each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from tripdesk.domain.report import Action, Origin, Standing, State

if TYPE_CHECKING:  # a row of the list has neither, and the first rows wait for nothing
    from tripdesk.domain.answers import Answer
    from tripdesk.domain.drafts import Draft


@dataclass(frozen=True, slots=True)
class Version:
    """A definitive version; never rewritten. The hashes are lower-case hex SHA-256."""

    number: int
    answers: Mapping[str, Answer]
    finalised_on: date
    pdf_sha256: str
    content_sha256: str
    parent_sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a report's history; `at` has a time zone (UTC)."""

    at: datetime
    action: Action
    detail: str = ""


@dataclass(frozen=True, slots=True)
class DraftState:
    """A draft as it lies in the store; `step` is the question (or `check`) one stopped at."""

    draft: Draft
    step: str = ""
    revision: int = 0
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What lists and search show of a report; worked out from its answers by the services."""

    title: str = ""
    start: date | None = None
    end: date | None = None
    travellers: int | None = None
    places: tuple[str, ...] = ()
    due: date | None = None


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

    @property
    def latest(self) -> Version | None:
        """The latest definitive version, where there is one."""
        return self.versions[-1] if self.versions else None


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One row of a list; all one needs to paint it, nothing more."""

    id: str
    facts: Facts
    state: State
    origin: Origin
    version: int
    has_draft: bool
    in_bin: bool
    changed_at: datetime
