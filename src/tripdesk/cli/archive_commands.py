"""The commands on the archive: `list`, `show`, `import` (RULES.md, "The terminal, exactly")."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tripdesk.cli.commands import read_file
from tripdesk.cli.sentences import error_sentence
from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import Origin
from tripdesk.domain.validation import has_errors
from tripdesk.services.exporting import ReadFile, ReportReader
from tripdesk.services.identity import content_sha256, report_data
from tripdesk.services.records import ReportRow
from tripdesk.services.reports import Reports


@dataclass(frozen=True, slots=True)
class ArchiveTerminal:
    """What the commands need, and how they answer."""

    reports: Reports
    read: ReportReader
    as_json: bool = False

    def list(self, state: str | None, year: int | None) -> int:
        """Print the reports, newest trip first."""
        rows = [
            row
            for row in self.reports.rows()
            if state in {None, row.state} and year in {None, row.facts.end and row.facts.end.year}
        ]
        if self.as_json:
            _print_json({"reports": [_row_data(row) for row in rows]})
            return 0
        for row in rows:
            end = row.facts.end or "-"
            print(f"{row.id[:8]}  {end!s:10}  {row.state:12}  {row.facts.title or '-'}")
        if not rows:
            print("No reports.")
        return 0

    def show(self, prefix: str) -> int:
        """Print one report: its JSON, its state and its history."""
        record = self.reports.store.get(self.reports.store.find(prefix))
        form, draft = self.reports.form_of(record), self.reports.draft_of(record)
        answers = self.reports.documents.answers(form, draft)
        data = report_data(form, answers, self.reports.identity(record))
        history = [
            {"at": each.at.isoformat(), "action": each.action, "detail": each.detail}
            for each in record.history
        ]
        data |= {
            "state": record.standing.state,
            "origin": record.origin,
            "title": record.facts.title,
            "history": history,
        }
        if self.as_json:
            _print_json(data)
            return 0
        print(f"{record.facts.title or '-'} · {record.standing.state} · {record.id}\n")
        document = self.reports.documents.document(form, draft, concept=False)
        for section in document.sections:
            print(section.heading)
            for block in section.blocks:
                lines = [f"• {each}" for each in getattr(block, "items", ())]
                print("\n".join(lines) or getattr(block, "text", ""))
            print()
        for each in history:
            print(f"{each['at']}  {each['action']} {each['detail']}".rstrip())
        return 0

    def take_in(self, paths: Sequence[str]) -> int:
        """Take report files in, each by itself; return 1 where one failed."""
        files = [self._take_in_one(path) for path in paths]
        if self.as_json:
            _print_json({"files": files})
        else:
            for each in files:
                failed = each["result"] == "failed"
                print(
                    f"{each['path']}: {each['message']}", file=sys.stderr if failed else sys.stdout
                )
        return int(any(each["result"] in {"failed", "conflict"} for each in files))

    def _take_in_one(self, path: str) -> dict[str, object]:
        try:
            report = read_file(self.read, path)
            result, report_id, message = self._place(report)
        except KnownError as error:
            result, report_id, message = "failed", None, error_sentence(error)
        return {
            "path": path,
            "result": result,
            "id": report_id,
            "version": None,
            "message": message,
        }

    def _place(self, report: ReadFile) -> tuple[str, str | None, str]:
        wanted = report.identity.id
        if wanted is not None and (known := self._known(wanted)):
            record = self.reports.store.get(known)
            mine = self.reports.documents.answers(report.form, self.reports.draft_of(record))
            theirs = self.reports.documents.answers(report.form, report.draft)
            same = content_sha256(report.form, mine) == content_sha256(report.form, theirs)
            if same:
                return "already_there", known, "This report is there already."
            return "conflict", known, "The archive has this report with other answers; left alone."
        problems = self.reports.documents.problems(report.form, report.draft)
        made = self.reports.begin(
            report.draft, origin=Origin.RECEIVED, report_id=wanted, form=report.form
        )
        note = " It has errors that must be put right." if has_errors(problems) else ""
        return "taken_in", made, f"Taken in as a concept.{note}"

    def _known(self, report_id: str) -> str | None:
        try:
            return self.reports.store.get(report_id).id
        except KnownError as error:
            if error.code == "report.unknown":
                return None
            raise


def is_file(source: str) -> bool:
    """Whether a SOURCE names a file rather than a report in the archive."""
    return source.endswith(".json") or Path(source).exists() or "/" in source or "\\" in source


def _print_json(data: object) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))


def _row_data(row: ReportRow) -> dict[str, object]:
    facts = row.facts
    return {
        "id": row.id,
        "title": facts.title,
        "start": facts.start and facts.start.isoformat(),
        "end": facts.end and facts.end.isoformat(),
        "travellers": facts.travellers,
        "places": list(facts.places),
        "state": row.state,
        "origin": row.origin,
        "version": row.version,
        "due": facts.due.isoformat() if facts.due and not row.version else None,
    }
