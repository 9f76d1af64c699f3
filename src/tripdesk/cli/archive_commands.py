"""The commands on the archive: `list`, `search`, `show` (RULES.md, "The terminal, exactly")."""

from __future__ import annotations

import json
from dataclasses import dataclass

from tripdesk.cli.sentences import event_line
from tripdesk.domain.report import State
from tripdesk.services.identity import report_data
from tripdesk.services.listing import Query
from tripdesk.services.reports import Reports
from tripdesk.services.rows import ReportRow


@dataclass(frozen=True, slots=True)
class ArchiveTerminal:
    """What the commands need, and how they answer."""

    reports: Reports
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
        for each in record.history:
            print(event_line(each))
        return 0


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
