"""The line under a report's title: its state, how far it is, when it was changed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from tripdesk.domain.report import State
from tripdesk.services.rows import ReportRow
from tripdesk.ui.archive.row_words import changed_words, state_words

if TYPE_CHECKING:
    from tripdesk.ui.archive.details import ReportDetails


def state_line(row: ReportRow, details: ReportDetails | None, today: date, locale: QLocale) -> str:
    """Return `Concept · 5 of 7 questions filled in · changed today 14:03`."""
    translate = QCoreApplication.translate
    parts = [state_words(row.state)]
    if row.version:
        parts.append(translate("rows", "version {n}").format(n=row.version))
    if row.version and row.has_draft:
        parts.append(translate("rows", "a correction is under way"))
    if details is not None and row.state is State.CONCEPT:
        words = translate("rows", "{n} of {all} questions filled in")
        parts.append(words.format(n=details.answered, all=details.questions))
    parts.append(changed_words(row.changed_at, today, locale))
    return " · ".join(parts)
