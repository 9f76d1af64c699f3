"""The commands on the archive: `list`, `show`, `import` (RULES.md, "The terminal, exactly")."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tripdesk.cli.sentences import TAKEN, TAKEN_OVER, TAKEN_VERSION, YEAR_ASSUMED, error_sentence
from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import State
from tripdesk.incoming import read_incoming
from tripdesk.services.file_reading import IncomingReader
from tripdesk.services.identity import report_data
from tripdesk.services.listing import Query
from tripdesk.services.records import ReportRow
from tripdesk.services.reports import Reports
from tripdesk.services.taking_in import Placed, take_in


@dataclass(frozen=True, slots=True)
class ArchiveTerminal:
    """What the commands need, and how they answer."""

    reports: Reports
    read: IncomingReader
    as_json: bool = False

    def list(self, state: str | None, year: int | None) -> int:
        """Print the reports, newest trip first."""
        states = frozenset({State(state)} if state else ())
        return self._print_rows(Query(states=states, year=year))

    def search(self, words: str) -> int:
        """Print the reports that have these words, newest trip first."""
        return self._print_rows(Query(words))

    def _print_rows(self, query: Query) -> int:
        listing = self.reports.store.listing
        rows = listing.page(query, 0, listing.count(query))
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
        """Take report files in, each by itself.

        Return 1 where one failed or is in conflict: status 0 would say that it is kept here.
        """
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
            placed = take_in(self.reports, self.read(read_incoming(Path(path)), path))
        except KnownError as error:
            return {
                "path": path,
                "result": "failed",
                "id": None,
                "version": None,
                "message": error_sentence(error),
            }
        return {
            "path": path,
            "result": placed.result,
            "id": placed.id,
            "version": placed.version,
            "message": _taken_sentence(placed),
        }


def _taken_sentence(placed: Placed) -> str:
    if placed.taken_over:
        return TAKEN_OVER + (YEAR_ASSUMED if placed.year_assumed else "")
    if placed.made_elsewhere:
        return TAKEN_VERSION.format(version=placed.version)
    note = " It has errors that must be put right." if placed.with_errors else ""
    return TAKEN[placed.result] + note


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
