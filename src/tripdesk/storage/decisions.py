"""What was decided about words that privacy asks attention for, kept with the report."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from tripdesk.domain.privacy import Decision, Kind, Verdict
from tripdesk.storage.tables import DecisionRow


def decisions_of(session: Session, report_id: str) -> tuple[Decision, ...]:
    """Return the decisions of a report, by question, kind and words."""
    rows = session.scalars(
        select(DecisionRow)
        .where(DecisionRow.report_id == report_id)
        .order_by(DecisionRow.question, DecisionRow.kind, DecisionRow.words)
    )
    return tuple(
        Decision(each.question, Kind(each.kind), each.words, Verdict(each.verdict)) for each in rows
    )


def put_decision(session: Session, report_id: str, decision: Decision) -> None:
    """Keep a decision; it takes the place of an earlier one about the same words."""
    session.merge(
        DecisionRow(
            report_id=report_id,
            question=decision.question,
            kind=decision.kind.value,
            words=decision.words,
            verdict=decision.verdict.value,
        )
    )


def drop_decision(session: Session, report_id: str, decision: Decision) -> None:
    """Take a decision back; one that is not there is no fault."""
    key = (report_id, decision.question, decision.kind.value, decision.words)
    row = session.get(DecisionRow, key)
    if row is not None:
        session.delete(row)
