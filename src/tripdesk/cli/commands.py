"""The commands on report files: `export` and `check` (RULES.md, "The terminal, exactly").

Neither opens the archive.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tripdesk.cli.sentences import (
    FONT_OFFERED,
    error_sentence,
    problem_line,
    problem_sentence,
)
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.problems import Problem
from tripdesk.domain.validation import has_errors
from tripdesk.incoming import read_incoming
from tripdesk.services.characters import MISSING
from tripdesk.services.documents import Documents
from tripdesk.services.exporting import ReadFile, ReportReader
from tripdesk.services.ports import FileWriter, FontSource


def is_file(source: str) -> bool:
    """Whether a SOURCE names a file rather than a report in the archive."""
    return source.endswith(".json") or Path(source).exists() or "/" in source or "\\" in source


@dataclass(frozen=True, slots=True)
class Terminal:
    """What the commands need, and how they answer; `source` opens a file or an archived report."""

    documents: Documents
    source: Callable[[str], ReadFile]
    writer: FileWriter
    fonts: FontSource
    as_json: bool = False
    use_fonts: bool = False

    def export(
        self, sources: Sequence[str], output: Path | None, folder: Path | None, *, concept: bool
    ) -> int:
        """Make the PDF of each source; return 0, or 1 where one had errors."""
        files: list[dict[str, str]] = []
        status = 0
        for source in sources:
            report = self.source(source)
            problems = self._problems(report)
            self._tell(report.form, problems)
            if has_errors(problems) and not concept:
                status = 1
                continue
            if concept:
                pdf = self.documents.concept_pdf(report.form, report.draft)
            else:
                pdf = self.documents.official_pdf(
                    report.form, report.draft, identity=report.identity
                )
            path = output or (folder or Path.cwd()) / f"{Path(source).stem}.pdf"
            self.writer.write(path, pdf)
            sha256 = hashlib.sha256(pdf).hexdigest()
            files.append({"source": source, "path": str(path), "sha256": sha256})
        if self.as_json:
            print(json.dumps({"files": files}, ensure_ascii=False, indent=2))
        else:
            for each in files:
                print(each["path"])
        return status

    def check(self, source: str) -> int:
        """Tell the problems of a source; return 1 where one is an error."""
        report = self.source(source)
        problems = self._problems(report)
        if self.as_json:
            data = {"problems": [_problem_data(each) for each in problems]}
            print(json.dumps(data, ensure_ascii=False, indent=2, default=str))
        else:
            for each in problems:
                print(problem_line(report.form, each))
            if not problems:
                print("No problems: the report can be made definitive.")
        return int(has_errors(problems))

    def _problems(self, report: ReadFile) -> tuple[Problem, ...]:
        """Return the problems; a font of this computer that would help is offered, or used."""
        found = self.documents.problems(report.form, report.draft, report.decisions)
        missing = "".join(each.text for each in found if each.code in MISSING)
        if not missing:
            return found
        for problem in self.fonts.problems:
            print(f"tripdesk: {error_sentence(problem)}", file=sys.stderr)
        offers = self.fonts.offers(missing)
        if not self.use_fonts or not offers:
            for each in offers:
                print(FONT_OFFERED.format(name=each.name, text=each.characters), file=sys.stderr)
            return found
        self.fonts.take_over(offers)
        return self.documents.problems(report.form, report.draft, report.decisions)

    def _tell(self, form: FormDefinition, problems: Sequence[Problem]) -> None:
        for each in problems:
            print(problem_line(form, each), file=sys.stderr)


def read_file(read: ReportReader, source: str) -> ReadFile:
    """Return the report of a file, or raise a `KnownError` that names it."""
    return read(read_incoming(Path(source)), source)


def _problem_data(problem: Problem) -> dict[str, object]:
    return {
        "severity": problem.severity,
        "code": problem.code,
        "question": problem.question,
        "item": problem.item,
        "start": problem.start,
        "end": problem.end,
        "text": problem.text,
        "message": problem_sentence(problem),
    }
