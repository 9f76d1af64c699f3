"""`export` (RULES.md, "The terminal, exactly"): PDFs of report files and of archived reports.

Where `-o` names a `.json`, it is their data instead. What is told is gathered with each outcome, as
another process may have made it.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tripdesk.cli.progress import Progress
from tripdesk.cli.sentences import FONT_OFFERED, error_sentence, problem_line
from tripdesk.domain.errors import KnownError
from tripdesk.domain.problems import Problem
from tripdesk.domain.validation import has_errors
from tripdesk.services.characters import MISSING
from tripdesk.services.documents import Documents
from tripdesk.services.exporting import ReadFile
from tripdesk.services.identity import report_json
from tripdesk.services.ports.fonts import FontSource
from tripdesk.services.ports.world import FileWriter

if TYPE_CHECKING:  # a report file is exported without them
    from tripdesk.services.all_data import AllData
    from tripdesk.services.file_names import FileNames
    from tripdesk.services.records import ReportRecord
    from tripdesk.services.reports import Reports

MANY = 100
"""From so many report files on, starting a second process takes less time than it saves."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: what to tell on stderr, and the file, where there is one."""

    source: str
    lines: tuple[str, ...] = ()
    path: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class FileJob:
    """A report file, and where its PDF goes."""

    source: str
    path: Path


Spread = Callable[[Sequence[FileJob]], Iterable[Outcome]]
"""Exports many report files beside each other."""


@dataclass(frozen=True, slots=True)
class Looking:
    """Looks a report through, with the fonts of this computer for what none of ours prints."""

    documents: Documents
    fonts: FontSource
    use_fonts: bool = False

    def problems(self, report: ReadFile) -> tuple[tuple[Problem, ...], tuple[str, ...]]:
        """Return the problems, and what there is to tell of fonts: offered, or taken over."""
        found = self.documents.problems(report.form, report.draft, report.decisions)
        missing = "".join(each.text for each in found if each.code in MISSING)
        if not missing:
            return found, ()
        told = tuple(f"tripdesk: {error_sentence(each)}" for each in self.fonts.problems)
        offers = self.fonts.offers(missing)
        if not self.use_fonts or not offers:
            offered = (FONT_OFFERED.format(name=e.name, text=e.characters) for e in offers)
            return found, (*told, *offered)
        self.fonts.take_over(offers)
        return self.documents.problems(report.form, report.draft, report.decisions), told


@dataclass(frozen=True, slots=True)
class Exporter:
    """Makes PDFs; of several, one that cannot be read does not stop the rest."""

    looking: Looking
    read: Callable[[str], ReadFile]
    writer: FileWriter
    concept: bool
    several: bool

    def of_file(self, job: FileJob) -> Outcome:
        """Export a report file."""
        try:
            report = self.read(job.source)
        except KnownError as error:
            return self._refused(job.source, error)
        return self._drawn(job.source, report, job.path)

    def of_archive(
        self, reports: Reports, source: str, place: Callable[[ReportRecord], Path]
    ) -> Outcome:
        """Export an archived report: the document of its latest version, as it is kept.

        Of a version nothing is told: it was, before it was made, and it cannot be changed. One that
        was taken over from a text is drawn.
        """
        try:
            record = reports.store.get(reports.store.find(source))
            version = record.latest
            if version is None or version.suffix != "pdf":
                return self._drawn(source, self.read(source), place(record))
            if version.erased is not None:
                raise KnownError("version.unknown", number=version.number)
            content = reports.pdf(record.id, concept=self.concept)
        except KnownError as error:
            return self._refused(source, error)
        return self._written(source, (), place(record), content)

    def data_of(self, source: str, path: Path) -> Outcome:
        """Write a report's JSON: what travels of it, as inside its PDF."""
        report = self.read(source)
        documents = self.looking.documents
        answers = documents.answers(report.form, report.draft)
        return self._written(source, (), path, report_json(report.form, answers, report.identity))

    def _drawn(self, source: str, report: ReadFile, path: Path) -> Outcome:
        problems, told = self.looking.problems(report)
        lines = (*told, *(problem_line(report.form, each) for each in problems))
        if self.several and lines:
            lines = (f"{source}:", *lines)
        documents = self.looking.documents
        if self.concept:
            pdf = documents.concept_pdf(report.form, report.draft)
        elif has_errors(problems):
            return Outcome(source, lines)
        else:
            pdf = documents.official_pdf(report.form, report.draft, identity=report.identity)
        return self._written(source, lines, path, pdf)

    def _written(self, source: str, lines: tuple[str, ...], path: Path, pdf: bytes) -> Outcome:
        self.writer.write(path, pdf)
        return Outcome(source, lines, str(path), hashlib.sha256(pdf).hexdigest())

    def _refused(self, source: str, error: KnownError) -> Outcome:
        if not self.several:
            raise error
        return Outcome(source, (f"tripdesk: {error_sentence(error)}",))


@dataclass(frozen=True, slots=True)
class ExportTerminal:
    """The command: which reports, under which names, and what is answered."""

    exporter: Exporter
    reports: Callable[[], Reports]
    names: Callable[[], FileNames]
    is_file: Callable[[str], bool]
    spread: Spread
    all_data: Callable[[], AllData]
    as_json: bool = False

    def export(
        self, sources: Sequence[str], output: Path | None, folder: Path | None, *, every: bool
    ) -> int:
        """Make the PDF of each source, and of `every` report; return 0, or 1 where one failed."""
        outcomes: list[Outcome] = []
        if output is not None and output.suffix.lower() == ".json":
            made = self._data(sources, output, every=every)
        else:
            made = self._outcomes(sources, output, folder or Path.cwd(), every=every)
        for each in made:
            outcomes.append(each)
            for line in each.lines:
                print(line, file=sys.stderr)
            if each.path and not self.as_json:
                print(each.path, flush=True)
        if self.as_json:
            files = [
                {"source": each.source, "path": each.path, "sha256": each.sha256}
                for each in outcomes
                if each.path
            ]
            print(json.dumps({"files": files}, ensure_ascii=False, indent=2))
        return int(not all(each.path for each in outcomes))

    def _data(self, sources: Sequence[str], path: Path, *, every: bool) -> Iterator[Outcome]:
        """Write one report's official JSON, or what is known of several, internal facts too."""
        if not every and len(sources) == 1:
            yield self.exporter.data_of(sources[0], path)
            return
        files = [each for each in sources if self.is_file(each)]
        if files:
            raise KnownError("export.files_have_no_data", file=files[0])
        all_data = self.all_data()
        ids = None if every else {all_data.reports.store.find(each) for each in sources}
        pieces = all_data.pieces(ids, Progress("export"))
        sha256 = self.exporter.writer.write_pieces(path, pieces)
        yield Outcome("--all" if every else " ".join(sources), (), str(path), sha256)

    def _outcomes(
        self, sources: Sequence[str], output: Path | None, folder: Path, *, every: bool
    ) -> Iterator[Outcome]:
        names = self.names()
        files = [each for each in sources if self.is_file(each)]
        jobs = [
            FileJob(each, output or folder / names.unique(Path(each).stem, "pdf")) for each in files
        ]
        yield from self.spread(jobs) if len(jobs) >= MANY else map(self.exporter.of_file, jobs)
        archived = [each for each in sources if not self.is_file(each)]
        if not archived and not every:
            return
        reports = self.reports()

        def place(record: ReportRecord) -> Path:
            number = record.latest.number if record.latest else 0
            return output or folder / names.name(record.id, number, record.facts)

        for each in (*archived, *(_all(reports) if every else ())):
            yield self.exporter.of_archive(reports, each, place)


def _all(reports: Reports) -> Iterator[str]:
    """Give every report outside the bin, newest first; of an announced one there is nothing yet."""
    from tripdesk.domain.report import State  # noqa: PLC0415 - as above
    from tripdesk.services.listing import Query  # noqa: PLC0415

    written = frozenset(State) - {State.ANNOUNCED}
    query = Query(states=written)
    listing = reports.store.listing
    for row in listing.page(query, 0, listing.count(query)):
        yield row.id
