"""The travel register and the publication folder, of the reports that have a definitive version.

Both show the latest definitive version of each, never what is being typed (RULES.md, "States").
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from urllib.parse import quote

from tripdesk.domain.answers import Answer, Items, Text
from tripdesk.domain.composition import CalendarWords, answer_with_role
from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition, Role
from tripdesk.domain.report import Origin, State
from tripdesk.services.amounts import parse_euros
from tripdesk.services.facts import facts_of
from tripdesk.services.file_names import FileNames
from tripdesk.services.listing import Query
from tripdesk.services.publication import (
    CHECKSUMS,
    REGISTER,
    ArchivedReport,
    FolderFile,
    FolderWriter,
    Sidecars,
)
from tripdesk.services.records import Dossier, Facts, ReportRecord, Version
from tripdesk.services.register import RegisterRow, RegisterWriter
from tripdesk.services.reports import Reports
from tripdesk.services.settings import Settings
from tripdesk.services.transfers import Progress, quiet

LISTED = frozenset({State.DEFINITIVE, State.PUBLISHED})
_PAGE = 500


@dataclass(frozen=True, slots=True)
class Listed:
    """A report as it is registered: its latest definitive version."""

    record: ReportRecord
    form: FormDefinition
    version: Version
    facts: Facts
    row: RegisterRow
    file_name: str


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that was written, and its hash."""

    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class Publishing:
    """Makes register and publication folder; `register_page` writes the register as a web page."""

    reports: Reports
    settings: Settings
    register_page: RegisterWriter
    sidecars: Sidecars
    write_folder: FolderWriter

    @property
    def title(self) -> str:
        """Whose register it is."""
        return f"Reisregister {self.settings.house_style.organisation}".strip()

    def register(
        self,
        writer: RegisterWriter,
        ids: Collection[str] | None = None,
        progress: Progress = quiet,
    ) -> bytes:
        """Return the register of all reports that have a definitive version, or of some."""
        listed = self._listed(LISTED, ids, progress)
        return writer(tuple(each.row for each in listed), self.title)

    def publish(
        self,
        folder: Path,
        states: Collection[State] = (State.PUBLISHED,),
        ids: Collection[str] | None = None,
        progress: Progress = quiet,
    ) -> tuple[WrittenFile, ...]:
        """Write the publication folder of the published reports, or of those that are chosen.

        Raises `publication.nothing` where there is none.
        """
        listed = [
            replace(each, row=replace(each.row, link=quote(each.file_name)))
            for each in self._listed(frozenset(states), ids, quiet)
        ]
        if not listed:
            raise KnownError("publication.nothing")
        sums: dict[str, str] = {}
        self.write_folder(folder, self._files(listed, sums, progress))
        return tuple(WrittenFile(folder / name, sums[name]) for name in sorted(sums))

    def _files(
        self, listed: Sequence[Listed], sums: dict[str, str], progress: Progress
    ) -> Iterator[FolderFile]:
        for done, each in enumerate(listed):
            progress(done, len(listed))
            content = self.reports.store.document(each.version.pdf_sha256)
            yield _counted(sums, each.file_name, content)
            for name, sidecar in self.sidecars(self._archived(each), content):
                yield _counted(sums, name, sidecar)
        page = self.register_page(tuple(each.row for each in listed), self.title)
        yield _counted(sums, REGISTER, page)
        lines = "".join(f"{sums[name]}  {name}\n" for name in sorted(sums))
        yield _counted(sums, CHECKSUMS, lines.encode())
        progress(len(listed), len(listed))

    def _archived(self, listed: Listed) -> ArchivedReport:
        record, facts = listed.record, listed.facts
        published = record.publication
        return ArchivedReport(
            id=record.id,
            version=listed.version.number,
            title=facts.title or "Verslag",
            purpose=listed.row.purpose,
            language=listed.form.language,
            organisation=self.settings.house_style.organisation,
            start=facts.start,
            end=facts.end,
            finalised_on=listed.version.finalised_on,
            published_on=published.on if published else None,
            places=facts.places,
            address=self._address(record, listed.file_name),
            file_name=listed.file_name,
            made_at=self.reports.clock.now(),
            ours=record.origin is not Origin.TAKEN_OVER,
        )

    def _listed(
        self, states: frozenset[State], ids: Collection[str] | None, progress: Progress
    ) -> Iterator[Listed]:
        """Yield the reports, newest trip first; an erased version is left out."""
        names = FileNames(self.settings.reports.file_name)
        chosen = list(self._ids(states, ids))
        for done, report_id in enumerate(chosen):
            progress(done, len(chosen))
            record = self.reports.store.get(report_id)
            version = record.latest
            if version is not None and version.erased is None:
                yield self._one(record, version, names)
        progress(len(chosen), len(chosen))

    def _ids(self, states: frozenset[State], ids: Collection[str] | None) -> Iterator[str]:
        listing, query = self.reports.store.listing, Query(states=states)
        for first in range(0, listing.count(query), _PAGE):
            for row in listing.page(query, first, _PAGE):
                if ids is None or row.id in ids:
                    yield row.id

    def _one(self, record: ReportRecord, version: Version, names: FileNames) -> Listed:
        reports = self.reports
        form = reports.form_of(record)
        words = reports.documents.words
        facts = facts_of(form, version.answers, words)
        name = names.name(record.id, version.number, facts, version.suffix)
        dossier = reports.store.dossiers.get(record.id)
        cost = parse_euros(dossier.costs)
        row = RegisterRow(
            id=record.id,
            title=facts.title or "Verslag",
            who=_who(form, facts, dossier, words),
            where="; ".join(facts.places),
            purpose=_purpose(form, version.answers),
            start=facts.start,
            end=facts.end,
            cost=cost,
            paid_by=dossier.paid_by,
            link=self._address(record, name) or quote(name),
            cost_text="" if cost is not None else dossier.costs,
        )
        return Listed(record, form, version, facts, row, name)

    def _address(self, record: ReportRecord, file_name: str) -> str:
        """Return where on the web the report stands or will stand, where that is known."""
        noted = record.publication.address if record.publication else ""
        if noted.lower().startswith(("https://", "http://")):
            return noted
        base = self.settings.publication.address
        return f"{base.rstrip('/')}/{quote(file_name)}" if base else ""


def _counted(sums: dict[str, str], name: str, content: bytes) -> FolderFile:
    sums[name] = hashlib.sha256(content).hexdigest()
    return FolderFile(name, content)


def _who(form: FormDefinition, facts: Facts, dossier: Dossier, words: CalendarWords) -> str:
    """Return the functions of those who went, or how many they were."""
    if dossier.functions:
        return ", ".join(dossier.functions)
    if facts.travellers is None:
        return ""
    one = words.plural(facts.travellers) == "one"
    pattern = form.count.one if one else form.count.other
    return pattern.format(n=facts.travellers).rstrip(".")


def _purpose(form: FormDefinition, answers: Mapping[str, Answer]) -> str:
    match answer_with_role(form, answers, Role.PURPOSE):
        case Text() as answer:
            return " ".join(answer.paragraphs)
        case Items(items):
            return " ".join(items)
        case _:
            return ""


@dataclass(frozen=True, slots=True)
class PeriodInWords:
    """Says a trip's days in a column: `8 – 13 februari 2020`."""

    words: CalendarWords

    def __call__(self, start: date, end: date) -> str:
        """Return the days; what both share is said once."""
        last = f"{end.day} {self.words.month(end.month)} {end.year}"
        if start == end:
            return last
        first = str(start.day)
        if (start.year, start.month) != (end.year, end.month):
            first += f" {self.words.month(start.month)}"
        if start.year != end.year:
            first += f" {start.year}"
        return f"{first} – {last}"
