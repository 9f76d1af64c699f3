"""All that an archive knows as one JSON file, for whoever wants to look into it or leave TripDesk.

`docs/formats.md` describes it. It is written for other programs, a report at a time: versions,
draft, history, dossier, follow-ups, decisions, the forms that all of it was written with, and what
is left of the reports that were destroyed. The documents themselves are named by their SHA-256;
*they* travel in the transfer file, which is also what another archive takes in.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass
from datetime import date

from tripdesk.domain.drafts import Draft
from tripdesk.services.form_json import form_data
from tripdesk.services.identity import ALL_DATA_FORMAT, answer_data
from tripdesk.services.records import Destroyed, DraftState, Event, FollowUp, ReportRecord, Version
from tripdesk.services.reports import Reports
from tripdesk.services.transfers import Progress, quiet

FORMAT_VERSION = 1

Data = dict[str, object]


@dataclass(frozen=True, slots=True)
class AllData:
    """Writes the file; `program` is the version that does."""

    reports: Reports
    program: str

    def pieces(
        self, ids: Collection[str] | None = None, progress: Progress = quiet
    ) -> Iterator[bytes]:
        """Yield the file of all reports, those in the bin too, or of some, a report at a time."""
        store = self.reports.store
        rows = [*store.rows(), *store.rows(in_bin=True)]
        chosen = [row.id for row in rows if ids is None or row.id in ids]
        head = {
            "format": ALL_DATA_FORMAT,
            "format_version": FORMAT_VERSION,
            "program": self.program,
            "made_at": self.reports.clock.now().isoformat(),
        }
        yield _text(head)[:-1].rstrip().encode() + b',\n  "reports": ['
        forms: dict[tuple[str, int], Data] = {}
        for done, report_id in enumerate(chosen):
            progress(done, len(chosen))
            record = store.get(report_id)
            form = self.reports.form_of(record)
            forms.setdefault((form.id, form.version), form_data(form))
            yield (b",\n" if done else b"\n") + _bytes(self._report(record))
        yield b'\n  ],\n  "forms": ' + _bytes(list(forms.values()))
        if ids is None:
            gone = [_destroyed(each) for each in store.destroyed()]
            yield b',\n  "destroyed": ' + _bytes(gone)
        yield b"\n}\n"
        progress(len(chosen), len(chosen))

    def _report(self, record: ReportRecord) -> Data:
        store, facts, standing = self.reports.store, record.facts, record.standing
        published, announced = record.publication, record.announcement
        return {
            "id": record.id,
            "form": record.form_id,
            "form_version": record.form_version,
            "origin": record.origin,
            "state": standing.state,
            "in_bin": standing.in_bin,
            "title": facts.title,
            "start": _day(facts.start),
            "end": _day(facts.end),
            "travellers": facts.travellers,
            "places": list(facts.places),
            "due": _day(facts.due),
            "to_check": record.to_check,
            "hold": record.hold,
            "announcement": announced
            and {"who": announced.who, "answers": _typed(announced.draft)},
            "publication": published and {"on": _day(published.on), "address": published.address},
            "draft": record.draft and _draft(record.draft),
            "versions": [_version(each) for each in record.versions],
            "history": [_event(each) for each in record.history],
            "dossier": asdict(store.dossiers.get(record.id)),
            "follow_ups": [_follow_up(each) for each in store.dossiers.follow_ups(record.id)],
            "decisions": [asdict(each) for each in store.decisions(record.id)],
        }


def _version(version: Version) -> Data:
    erased = version.erased
    return {
        "number": version.number,
        "finalised_on": _day(version.finalised_on),
        "content_sha256": version.content_sha256,
        "parent_sha256": version.parent_sha256,
        "document_sha256": version.pdf_sha256,
        "document_suffix": version.suffix,
        "answers": {key: answer_data(answer) for key, answer in version.answers.items()},
        "unplaced": version.unplaced,
        "erased": erased and {"on": _day(erased.on), "why": erased.why},
    }


def _draft(state: DraftState) -> Data:
    changed = state.changed_at
    return {
        "step": state.step,
        "changed_at": changed and changed.isoformat(),
        "answers": _typed(state.draft),
    }


def _typed(draft: Draft) -> Data:
    """Return answers as they were typed, right or not."""
    return {key: asdict(raw) for key, raw in draft.answers.items()}


def _event(event: Event) -> Data:
    return {
        "at": event.at.isoformat(),
        "action": event.action,
        "detail": event.detail,
        "by": event.by,
    }


def _follow_up(each: FollowUp) -> Data:
    return {
        "id": each.item_id,
        "text": each.text,
        "owner": each.owner,
        "due": _day(each.due),
        "done": _day(each.done),
    }


def _destroyed(each: Destroyed) -> Data:
    return {
        "id": each.report_id,
        "title": each.title,
        "at": each.at.isoformat(),
        "why": each.why,
        "by": each.by,
        "versions": [
            {
                "number": version.number,
                "finalised_on": _day(version.finalised_on),
                "document_sha256": version.document_sha256,
            }
            for version in each.versions
        ],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


def _bytes(data: object) -> bytes:
    # Half a surrogate pair, which was typed so, is an escape of JSON too.
    return _text(data).encode("utf-8", "backslashreplace")
