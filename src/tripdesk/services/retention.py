"""What may be destroyed by the office's years of keeping; only a person ever has it done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tripdesk.domain.report import State
from tripdesk.services.records import Kept
from tripdesk.services.reports import Reports
from tripdesk.services.settings import RetentionSettings


def may_be_destroyed(reports: Reports, settings: RetentionSettings) -> Sequence[Kept]:
    """Return the reports whose years are over, those that are held among them; 0 years: none."""
    if not settings.years:
        return ()
    last = _years_back(reports.clock.today(), settings.years)
    return reports.store.kept_since(settings.starts, last)


def destroy_kept(reports: Reports, report_ids: Sequence[str], reason: str) -> None:
    """Destroy reports by the steps that anybody takes: withdrawn, to the bin, destroyed.

    Each is done with before the next. One that is held is refused before anything happens to it.
    """
    for report_id in report_ids:
        record = reports.store.get(report_id)
        reports.refuse_held(record)
        if record.standing.state is State.PUBLISHED and not record.standing.in_bin:
            reports.withdraw(report_id, reason)
        if not record.standing.in_bin:
            reports.to_bin(report_id)
        reports.destroy([report_id])


def _years_back(today: date, years: int) -> date:
    if years >= today.year:
        return date.min
    try:
        return today.replace(year=today.year - years)
    except ValueError:  # 29 February: the day before is over for sure
        return date(today.year - years, 2, 28)
