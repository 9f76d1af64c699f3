"""Where a report from outside belongs in the archive (RULES.md, "Identity and what travels")."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from tripdesk.domain.answers import Answer
from tripdesk.domain.drafts import raw_words
from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.privacy.decisions import by_subject
from tripdesk.domain.report import Action, Origin, Standing, State, allowed
from tripdesk.services.exporting import ReadFile
from tripdesk.services.file_reading import Incoming, OlderReport, ReportPdf
from tripdesk.services.follow_ups import follow_up_points
from tripdesk.services.identity import content_sha256
from tripdesk.services.internal_files import (
    InternalFile,
    filled_dossier,
    filled_follow_ups,
)
from tripdesk.services.records import Event, ReportRecord, Version
from tripdesk.services.reports import Reports


class Taken(StrEnum):
    """What became of a report that could be read."""

    TAKEN_IN = "taken_in"
    ALREADY_THERE = "already_there"
    NEW_VERSION = "new_version"
    CONFLICT = "conflict"


class What(StrEnum):
    """What a file was: a report, what is internal of one, or the definition of a form."""

    REPORT = "report"
    INTERNAL = "internal"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class Placed:
    """The outcome; `version` is the number of our latest version, none where there is none.

    `made_elsewhere` says that this very version came in, rather than answers for a draft. A form
    has no report's `id`.
    """

    result: Taken
    id: str
    version: int | None
    with_errors: bool = False
    made_elsewhere: bool = False
    taken_over: bool = False
    year_assumed: bool = False
    what: What = What.REPORT


def take_in(reports: Reports, incoming: Incoming) -> Placed:
    """Put a report where it belongs; a conflict changes nothing.

    A definitive version comes in as one, with the very PDF that carried it. What is not definitive
    becomes a concept, or the open draft of the report that it follows: to make that definitive is
    the user's step.
    """
    match incoming:
        case FormDefinition():
            new = reports.store.keep_form(incoming)
            result = Taken.TAKEN_IN if new else Taken.ALREADY_THERE
            return Placed(result, "", None, what=What.FORM)
        case InternalFile():
            return take_in_internal(reports, incoming)
        case OlderReport():
            return take_over(reports, incoming)
        case ReportPdf(report, document):
            return _Taking(reports, report, document).place()
        case _:
            return _Taking(reports, incoming, None).place()


@dataclass(frozen=True, slots=True)
class _Taking:
    """One report on its way in; `document` is the PDF that carried it, where one did."""

    reports: Reports
    report: ReadFile
    document: bytes | None

    def place(self) -> Placed:
        documents = self.reports.documents
        wrong = documents.has_errors(self.report.form, self.report.draft)
        theirs = content_sha256(
            self.report.form, documents.answers(self.report.form, self.report.draft)
        )
        version = None if wrong else self._version(theirs)
        record = _known(self.reports, self.report.identity.id)
        if record is None:
            return self._new(version, wrong)
        ours = _content(self.reports, record)
        here = record.standing.version or None
        if self._is_there(record, ours, theirs, version):
            return Placed(Taken.ALREADY_THERE, record.id, here)
        announced = record.standing.state is State.ANNOUNCED
        same_form = (self.report.form.id, self.report.form.version) == (
            record.form_id,
            record.form_version,
        )
        follows = same_form and self.report.identity.parent_sha256 == ours
        if version is not None and (announced or follows or theirs == ours):
            if _may_receive(record, version):
                self._receive(record.id, record, version)
                result = Taken.TAKEN_IN if announced else Taken.NEW_VERSION
                return Placed(result, record.id, version.number, made_elsewhere=True)
        elif (announced or follows) and _follow(self.reports, record, self.report):
            return Placed(
                Taken.TAKEN_IN if announced else Taken.NEW_VERSION, record.id, here, wrong
            )
        return Placed(Taken.CONFLICT, record.id, here)

    def _new(self, version: Version | None, wrong: bool) -> Placed:
        report_id = self.report.identity.id
        if version is not None and report_id is not None:
            self._receive(report_id, None, version)
            return Placed(Taken.TAKEN_IN, report_id, version.number, made_elsewhere=True)
        made = self.reports.begin(
            self.report.draft,
            origin=Origin.RECEIVED,
            report_id=report_id,
            form=self.report.form,
        )
        return Placed(Taken.TAKEN_IN, made, None, wrong)

    def _is_there(
        self, record: ReportRecord, ours: str, theirs: str, version: Version | None
    ) -> bool:
        """Whether we have it: as a version, or as the concept it is there too."""
        if theirs in {each.content_sha256 for each in record.versions}:
            return True
        return theirs == ours and (version is None or record.latest is not None)

    def _version(self, content: str) -> Version | None:
        """Return the definitive version that it says it is, where its data are those."""
        identity = self.report.identity
        if identity.version is None or identity.version < 1 or identity.finalised_on is None:
            return None
        if identity.content_sha256 != content:
            return None
        documents = self.reports.documents
        pdf = self._pdf()
        return Version(
            number=identity.version,
            answers=documents.answers(self.report.form, self.report.draft),
            finalised_on=identity.finalised_on,
            pdf_sha256=hashlib.sha256(pdf).hexdigest(),
            content_sha256=content,
            parent_sha256=identity.parent_sha256,
        )

    def _pdf(self) -> bytes:
        """Return the PDF that carried it, or the one that the same report gives here."""
        if self.document is not None:
            return self.document
        report = self.report
        return self.reports.documents.official_pdf(report.form, report.draft, report.identity)

    def _receive(self, report_id: str, record: ReportRecord | None, version: Version) -> None:
        self.reports.store.receive(
            report_id,
            self.report.form,
            version,
            self._pdf(),
            Standing(State.DEFINITIVE, has_draft=False, version=version.number),
            self.reports.documents.facts(self.report.form, self.report.draft),
            Event(self.reports.clock.now(), Action.IMPORT, str(version.number), self.reports.user),
            expected=record.standing if record else None,
            follow_ups=follow_up_points(self.report.form, self.report.draft),
        )


def take_in_internal(reports: Reports, internal: InternalFile) -> Placed:
    """Add what is internal to its report: what is empty here is filled, nothing is overwritten.

    Raises `internal.no_report`, or `internal.other_version` where it belongs to a version that is
    not here: the report comes first.
    """
    record = _known(reports, internal.report_id)
    if record is None:
        raise KnownError("internal.no_report")
    here = {each.content_sha256 for each in record.versions} | {_content(reports, record)}
    if internal.content_sha256 is not None and internal.content_sha256 not in here:
        raise KnownError("internal.other_version", title=record.facts.title)
    dossiers = reports.store.dossiers
    ours, known = dossiers.get(record.id), reports.decisions(record.id)
    dossier = filled_dossier(ours, internal.dossier)
    points = filled_follow_ups(dossiers.follow_ups(record.id), internal.follow_ups)
    placed = Placed(Taken.CONFLICT, record.id, record.standing.version or None, what=What.INTERNAL)
    if dossier is None or points is None:
        return placed
    decided = by_subject(known)
    decisions = [e for e in internal.decisions if (e.question, e.kind, e.words) not in decided]
    if dossier == ours and not points and not decisions:
        return replace(placed, result=Taken.ALREADY_THERE)
    dossiers.add(record.id, dossier, points, decisions)
    return replace(placed, result=Taken.TAKEN_IN)


def take_over(reports: Reports, older: OlderReport) -> Placed:
    """Take an older published report over, unless its very file is here already."""
    known = reports.store.version_with_pdf(hashlib.sha256(older.original).hexdigest())
    if known is not None:
        return Placed(Taken.ALREADY_THERE, *known)
    answers = reports.documents.answers(older.form, older.reading.draft)
    unplaced = "\n".join([*older.reading.unplaced, *_not_understood(older, answers)])
    report_id = reports.take_over(
        older.reading.draft,
        older.original,
        suffix=older.suffix,
        unplaced=unplaced or None,
        form=older.form,
    )
    return Placed(
        Taken.TAKEN_IN,
        report_id,
        1,
        with_errors=len(answers) < len(older.form.questions),
        made_elsewhere=True,
        taken_over=True,
        year_assumed=older.reading.year_assumed,
    )


def _not_understood(older: OlderReport, answers: Mapping[str, Answer]) -> Iterator[str]:
    """Yield what stands under a heading and is no answer to it: kept and shown, never dropped."""
    for question in older.form.questions:
        if question.key not in answers:
            words = " ".join(raw_words(older.reading.draft.answer(question)))
            if words:
                yield f"{question.heading} {words}"


def _may_receive(record: ReportRecord, version: Version) -> bool:
    """Whether a version that came in may be the next: nothing typed here goes out of sight."""
    standing = record.standing
    return (
        not standing.in_bin
        and version.number > standing.version
        and (record.draft is None or record.latest is None)
    )


def _follow(reports: Reports, record: ReportRecord, report: ReadFile) -> bool:
    """Make their answers the draft, where that puts nothing typed here out of sight."""
    if record.standing.in_bin:
        return False
    if record.standing.state is State.ANNOUNCED:
        reports.start(record.id, draft=report.draft)
        return True
    if record.latest is None and record.draft is not None:
        # Their parent is what our draft holds: nothing is lost by it.
        reports.save(record.id, report.form, report.draft, record.draft.step)
        return True
    if Action.CORRECT not in allowed(record.standing):
        return False
    reports.correct(record.id, draft=report.draft)
    return True


def _content(reports: Reports, record: ReportRecord) -> str:
    form = reports.form_of(record)
    return content_sha256(form, reports.documents.answers(form, reports.draft_of(record)))


def _known(reports: Reports, report_id: str | None) -> ReportRecord | None:
    if report_id is None:
        return None
    try:
        return reports.store.get(report_id)
    except KnownError as error:
        if error.code == "report.unknown":
            return None
        raise
