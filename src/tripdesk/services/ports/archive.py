"""The archive: reports, their versions, and what is kept beside them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # Ports name these and use none: a command on a file need not load what only the archive needs.
    from tripdesk.domain.drafts import Draft
    from tripdesk.domain.form import FormDefinition
    from tripdesk.domain.privacy import Decision
    from tripdesk.domain.report import Origin, Standing
    from tripdesk.services.listing import Listing
    from tripdesk.services.ports.several import Editing, Notices
    from tripdesk.services.records import (
        Announcement,
        Destroyed,
        Dossier,
        Erasure,
        Event,
        Facts,
        FollowUp,
        Kept,
        Mention,
        Publication,
        ReportRecord,
        ReportRow,
        Version,
    )
    from tripdesk.services.settings import RetentionStart
    from tripdesk.services.transfers import Transfers


Heard = Callable[[int, int], bool]
"""Told how many reports are looked through, and of how many; returns whether to go on."""

ReadOriginal = Callable[[bytes, str], str]
"""From a file and its suffix to its words, or a `KnownError`."""


class ReportStore(Protocol):
    """The archive. Each method is one transaction: all of it is on disk on return, or none."""

    @property
    def listing(self) -> Listing:
        """The list of reports: search, filters, pages."""

    @property
    def dossiers(self) -> Dossiers:
        """The internal facts beside the reports."""

    @property
    def transfers(self) -> Transfers:
        """Reports whole, in one file to carry."""

    @property
    def editing(self) -> Editing:
        """Who is editing which report."""

    @property
    def notices(self) -> Notices:
        """What others change."""

    def form(self, form_id: str, version: int) -> FormDefinition:
        """Return the form that reports here were written with, or raise `form.unknown`."""

    def keep_form(self, form: FormDefinition) -> bool:
        """Keep a form that came from outside; return whether it was not here yet.

        Raises `form.differs` where another goes by its id and version.
        """

    def create(
        self,
        report_id: str,
        form: FormDefinition,
        origin: Origin,
        draft: Draft,
        facts: Facts,
        step: str,
        event: Event,
    ) -> None:
        """Keep a new concept with its draft; `KnownError("report.exists")` if the id is taken."""

    def announce(
        self,
        report_id: str,
        form: FormDefinition,
        announcement: Announcement,
        facts: Facts,
        event: Event,
    ) -> None:
        """Keep a trip whose report is still to come."""

    def get(self, report_id: str) -> ReportRecord:
        """Return a report whole, or raise `KnownError("report.unknown", id=)`."""

    def find(self, prefix: str) -> str:
        """Return the one id that begins so (4 characters or more).

        `KnownError` with `report.unknown` or `report.ambiguous` otherwise.
        """

    def rows(self, *, in_bin: bool = False, limit: int | None = None) -> Sequence[ReportRow]:
        """Return the reports of the archive or of the bin, newest trip first.

        Reports without a date come before all others.
        """

    def save_draft(
        self, report_id: str, draft: Draft, step: str, facts: Facts, *, revision: int | None = None
    ) -> int:
        """Keep the draft; return its new revision. Uses the autosave connection.

        With `revision`, the last one that is known where this was typed,
        `KnownError("draft.conflict", id=, revision=)` where another text was kept since; `get` has
        that text, and its revision given here overwrites it knowingly.
        """

    def index(self, report_id: str) -> None:
        """Make the words of a draft found; asked on a pause and at a step change."""

    def tidy(self) -> None:
        """Put what search finds by in order, after many reports came at once."""

    def finalise(
        self,
        report_id: str,
        version: Version,
        pdf: bytes,
        standing: Standing,
        facts: Facts,
        event: Event,
        *,
        draft: Draft | None = None,
        follow_ups: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Keep the PDF under `documents/`, then the version and its state; the draft goes.

        With the `draft` that it was made of it is refused (`report.changed`) where another text
        was kept since.
        """

    def receive(
        self,
        report_id: str,
        form: FormDefinition,
        version: Version,
        pdf: bytes,
        standing: Standing,
        facts: Facts,
        event: Event,
        *,
        expected: Standing | None,
        follow_ups: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Keep a version that was made definitive elsewhere, of a new report or of one here.

        `expected` is how it stood when one looked, none for a new one; `report.changed` or
        `report.exists` where that is not so any more. An open draft goes.
        """

    def change(
        self,
        report_id: str,
        standing: Standing,
        event: Event,
        *,
        draft: Draft | None = None,
        publication: Publication | None = None,
    ) -> None:
        """Keep a change of state.

        `draft` opens one, which is dropped where `standing` has none; `publication` is that of a
        report which is published by this step, and is dropped where `standing` is not published.
        """

    def take_over(
        self,
        report_id: str,
        form: FormDefinition,
        version: Version,
        document: bytes,
        publication: Publication,
        facts: Facts,
        event: Event,
        *,
        follow_ups: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Keep an older published report: its original file is the document of version 1."""

    def looked_at(self, report_id: str) -> None:
        """Note that somebody has looked at a report that was taken over."""

    def mentions(
        self, words: str, heard: Heard | None = None, read: ReadOriginal | None = None
    ) -> Sequence[Mention]:
        """Return where all these words stand: in every version, draft and note, bin included.

        Also in originals that reports were taken over from, where `read` can read them. For a
        privacy request: it reads all there is, which takes a while; `heard` hears how far it is,
        and with false stops it at what was found until then.
        """

    def kept_since(self, start: RetentionStart, last: date) -> Sequence[Kept]:
        """Return the definitive reports whose time of keeping began on that day or earlier.

        The first comes first; those in the bin are among them, for they lie there still.
        """

    def put_due(self, due: Callable[[date], date | None]) -> int:
        """Work out anew when the reports that are still to come are due; return how many moved.

        Of the others it stays told whether they were there in time, by the term of then.
        """

    def hold(self, report_id: str, reason: str | None) -> None:
        """Stop a report from being destroyed, or with `None` no longer."""

    def erase(self, report_id: str, number: int, erasure: Erasure, event: Event) -> None:
        """Erase a version's answers and document; number, dates, hash and reason stay."""

    def destroyed(self) -> Sequence[Destroyed]:
        """Return what is left of the destroyed reports, the last first."""

    def destroy(self, report_ids: Sequence[str], event: Event) -> None:
        """Destroy reports that lie in the bin; a record of what and when stays."""

    def decisions(self, report_id: str) -> tuple[Decision, ...]:
        """Return what was decided about words that privacy asks attention for."""

    def decide(self, report_id: str, decision: Decision) -> None:
        """Keep a decision, in the place of an earlier one about the same words."""

    def undecide(self, report_id: str, decision: Decision) -> None:
        """Take back what was decided about these words."""

    def document(self, sha256: str) -> bytes:
        """Return a kept document, or raise `KnownError("document.missing")`."""

    def version_with_pdf(self, sha256: str) -> tuple[str, int] | None:
        """Return the report id and version number whose PDF has this hash, or none."""

    def close(self) -> None:
        """Close the connections; waits for what is being written."""


class Dossiers(Protocol):
    """What the secretary keeps beside reports; none of it is ever in an official file."""

    def get(self, report_id: str) -> Dossier:
        """Return a report's dossier, an empty one where nothing was kept."""

    def keep(self, report_id: str, dossier: Dossier, *, before: Dossier | None = None) -> None:
        """Keep a report's dossier.

        With `before`, what it was when it was read, `KnownError("dossier.conflict", id=)` where it
        is neither that nor already what is to be kept.
        """

    def follow_ups(
        self, report_id: str | None = None, *, only_open: bool = False, late_on: date | None = None
    ) -> Sequence[FollowUp]:
        """Return the follow-ups of a report in its order, or of all with the first due first.

        With `late_on` only those that are open on that day, past their date. Reports in the bin are
        left out of the list over all.
        """

    def titles(self, report_ids: Collection[str]) -> Mapping[str, str]:
        """Return what these reports are called."""

    def keep_follow_up(self, follow_up: FollowUp, *, before: FollowUp | None = None) -> None:
        """Keep a follow-up's owner, date and done; its text is the report's.

        Raises `KnownError("follow_up.unknown")` where the report has it no more, and with `before`,
        what it was when it was read, `follow_up.conflict` where somebody else changed it since.
        """

    def add(
        self,
        report_id: str,
        dossier: Dossier,
        follow_ups: Sequence[FollowUp],
        decisions: Sequence[Decision],
    ) -> None:
        """Keep a dossier, follow-ups and decisions that came in together: all of them or none."""
