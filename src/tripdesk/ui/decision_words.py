"""Decisions about names and numbers in words, the same in the guide and beside the list."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from tripdesk.domain.privacy import Decision, Verdict
from tripdesk.services.privacy import Located


def decisions_made(found: Iterable[Located]) -> list[Decision]:
    """Return each decision once: the same words may stand in an answer twice."""
    made = {
        Decision(each.question, each.finding.kind, each.finding.text, each.verdict): None
        for each in found
        if each.verdict is not None
    }
    return list(made)


def decision_words(decision: Decision) -> str:
    """Return what was decided."""
    translate = QCoreApplication.translate
    if decision.verdict is Verdict.OFFICE_HOLDER:
        words = translate("decisions", "“{words}” is an office holder")
    else:
        words = translate("decisions", "“{words}” is kept")
    return words.format(words=decision.words)
