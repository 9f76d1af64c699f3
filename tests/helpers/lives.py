"""What may happen to reports in an archive, and all that one can ask of them afterwards."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from tests.helpers.archive import event, finalise, step, typed
from tripdesk.domain.privacy import Decision, Kind, Verdict
from tripdesk.domain.report import Action, after, allowed
from tripdesk.services.ports.archive import ReportStore
from tripdesk.services.records import Dossier, Facts, Publication

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
DOSSIERS = st.builds(
    Dossier, st.lists(WORDS, max_size=3).map(tuple), WORDS, WORDS, WORDS, WORDS, WORDS, WORDS
)
DECISIONS = st.builds(
    Decision, WORDS, st.sampled_from(list(Kind)), WORDS, st.sampled_from(list(Verdict))
)
STEPS = st.lists(st.tuples(st.integers(0, 99), WORDS), max_size=7)
"""What is done, chosen among what is allowed then; words that go with it."""


def contents(store: ReportStore) -> dict[str, Any]:
    """Return all that one can ask of an archive's reports."""
    rows = [*store.rows(), *store.rows(in_bin=True)]
    rows.sort(key=lambda row: row.id)
    records = {row.id: store.get(row.id) for row in rows}
    return {
        "rows": rows,
        "records": records,
        "dossiers": {each: store.dossiers.get(each) for each in records},
        "follow_ups": {each: store.dossiers.follow_ups(each) for each in records},
        "decisions": {each: store.decisions(each) for each in records},
        "documents": {
            version.pdf_sha256: store.document(version.pdf_sha256)
            for record in records.values()
            for version in record.versions
            if version.erased is None
        },
    }


def live(store: ReportStore, report_id: str, steps: list[tuple[int, str]]) -> None:
    """Do things with a report, as they are allowed."""
    for number, words in steps:
        record = store.get(report_id)
        choices = sorted(allowed(record.standing) - {Action.DESTROY})
        action = choices[number % len(choices)]
        if action is Action.FINALISE:
            finalise(store, report_id, facts=Facts(words, None, date(2020, 1, 1 + number % 28)))
        elif action is Action.PUBLISH:
            noted = Publication(date(2020, 3, 1), words)
            published = after(record.standing, action)
            store.change(report_id, published, event(action, words), publication=noted)
        else:
            step(store, action, report_id)
        if number % 5 == 0:
            store.hold(report_id, words)
        if number % 7 == 0 and store.get(report_id).draft is not None:
            store.save_draft(report_id, typed(words), "purpose", Facts(words))
