"""What a list shows of a report besides its row, in columns that are not always there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tripdesk.domain.drafts import RawText
from tripdesk.domain.form import Role
from tripdesk.domain.parsing import raw_answer
from tripdesk.services.listing import More
from tripdesk.storage.codec import load_answers, load_draft
from tripdesk.storage.form_codec import load_form
from tripdesk.storage.tables import DossierRow, DraftRow, Form, Report, VersionRow


def more_of(session: Session, ids: Sequence[str]) -> Mapping[str, More]:
    """Return it for these reports; purpose is that of the latest version, else of the draft."""
    latest = (
        select(VersionRow.report_id, func.max(VersionRow.number).label("number"))
        .where(VersionRow.report_id.in_(ids))
        .group_by(VersionRow.report_id)
        .subquery()
    )
    asked = (
        select(
            Report.id,
            Report.published_on,
            DossierRow.case_number,
            DossierRow.department,
            Form.definition,
            VersionRow.answers.label("version"),
            DraftRow.answers.label("draft"),
        )
        .join(Form, (Form.id == Report.form_id) & (Form.version == Report.form_version))
        .outerjoin(DossierRow, DossierRow.report_id == Report.id)
        .outerjoin(DraftRow, DraftRow.report_id == Report.id)
        .outerjoin(latest, latest.c.report_id == Report.id)
        .outerjoin(
            VersionRow,
            (VersionRow.report_id == Report.id) & (VersionRow.number == latest.c.number),
        )
        .where(Report.id.in_(ids))
    )
    return {
        row.id: More(
            _purpose(row.definition, row.version, row.draft),
            row.published_on,
            row.case_number or "",
            row.department or "",
        )
        for row in session.execute(asked)
    }


def _purpose(form: str, version: str | None, draft: str | None) -> str:
    key = _purpose_key(form)
    if key is None:
        return ""
    if version:
        answer = load_answers(version).get(key)
        raw = None if answer is None else raw_answer(answer)
    else:
        raw = load_draft(draft).answers.get(key) if draft else None
    return " ".join(raw.text.split()) if isinstance(raw, RawText) else ""


@lru_cache(maxsize=16)
def _purpose_key(definition: str) -> str | None:
    questions = load_form(definition).questions
    return next((each.key for each in questions if each.role is Role.PURPOSE), None)
