"""What can be done with reports of the list: which acts are open, and what they are called."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from tripdesk.domain.report import Action, Standing, State, allowed
from tripdesk.services.rows import ReportRow


class Act(Enum):
    """One thing to do; the first that is open is what one most likely wants."""

    CONTINUE = auto()
    CHECK = auto()
    START = auto()
    INVITE = auto()
    REMIND = auto()
    PUT_BACK = auto()
    VIEW_PDF = auto()
    PUBLISH = auto()
    SEND = auto()
    SAVE_PDF = auto()
    SHOW_FILE = auto()
    CORRECT = auto()
    DUPLICATE = auto()
    WITHDRAW = auto()
    DISCARD_DRAFT = auto()
    BIN = auto()
    DESTROY = auto()
    LOOKED = auto()
    """Offered beside what it is about only: a row of the list does not tell."""


FOR_SEVERAL = frozenset({Act.REMIND, Act.SAVE_PDF, Act.PUBLISH, Act.PUT_BACK, Act.BIN, Act.DESTROY})
"""What can be done with several reports at once."""

BUTTONS = frozenset(
    {
        Act.CONTINUE,
        Act.START,
        Act.INVITE,
        Act.REMIND,
        Act.PUT_BACK,
        Act.CHECK,
        Act.VIEW_PDF,
        Act.PUBLISH,
        Act.SEND,
    }
)
"""What has a button of its own; the rest are links beneath."""

_STEPS = {
    Act.START: Action.START,
    Act.PUBLISH: Action.PUBLISH,
    Act.WITHDRAW: Action.WITHDRAW,
    Act.PUT_BACK: Action.PUT_BACK,
    Act.CORRECT: Action.CORRECT,
    Act.DISCARD_DRAFT: Action.DISCARD_DRAFT,
    Act.BIN: Action.BIN,
    Act.DESTROY: Action.DESTROY,
}


def acts_of(row: ReportRow) -> list[Act]:
    """Return what can be done with a report, likeliest first."""
    steps = allowed(Standing(row.state, row.has_draft, row.in_bin, row.version))
    return [act for act in Act if _is_open(act, row, steps)]


def acts_of_all(rows: Sequence[ReportRow]) -> list[Act]:
    """Return what can be done with each of these reports."""
    if len(rows) == 1:
        return acts_of(rows[0])
    open_to_each = [set(acts_of(row)) for row in rows]
    common = set.intersection(*open_to_each) if open_to_each else set()
    return [act for act in Act if act in common and act in FOR_SEVERAL]


def _is_open(act: Act, row: ReportRow, steps: frozenset[Action]) -> bool:
    if act in _STEPS:
        return _STEPS[act] in steps
    if row.in_bin or act is Act.LOOKED:
        return False
    if act in {Act.CONTINUE, Act.CHECK}:
        return row.has_draft
    if act in {Act.SEND, Act.SHOW_FILE}:
        return row.version > 0
    if act is Act.INVITE:
        return row.state is State.ANNOUNCED
    if act is Act.REMIND:
        return row.facts.due is not None and not row.version
    return row.state is not State.ANNOUNCED


def act_words(act: Act) -> str:
    """Return what an act is called on a button."""
    translate = QCoreApplication.translate
    words = {
        Act.CONTINUE: translate("acts", "Go on filling in"),
        Act.CHECK: translate("acts", "Check and finish…"),
        Act.START: translate("acts", "Start filling in"),
        Act.INVITE: translate("acts", "Invite by e-mail…"),
        Act.REMIND: translate("acts", "Remind by e-mail…"),
        Act.PUBLISH: translate("acts", "Note as published…"),
        Act.WITHDRAW: translate("acts", "Withdraw…"),
        Act.PUT_BACK: translate("acts", "Put back"),
        Act.VIEW_PDF: translate("acts", "View PDF"),
        Act.SAVE_PDF: translate("acts", "Save PDF as…"),
        Act.SEND: translate("acts", "Send to the secretariat…"),
        Act.SHOW_FILE: translate("acts", "Show the file"),
        Act.CORRECT: translate("acts", "Correct…"),
        Act.DUPLICATE: translate("acts", "Duplicate"),
        Act.DISCARD_DRAFT: translate("acts", "Discard the correction…"),
        Act.BIN: translate("acts", "To the bin"),
        Act.DESTROY: translate("acts", "Destroy…"),
        Act.LOOKED: translate("acts", "Looked at: it is right"),
    }
    return words[act]
