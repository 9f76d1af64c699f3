"""What became of files from outside, in a few words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tripdesk.services.importing import Outcome
from tripdesk.services.taking_in import Placed, Taken, What
from tripdesk.services.transfers import TakenOver
from tripdesk.ui.messages import error_sentence


def report_of(outcome: Outcome) -> str | None:
    """Return the report to go on with: none where there is nothing to fill in."""
    placed = outcome.placed
    if (
        placed is None
        or placed.what is not What.REPORT
        or placed.made_elsewhere
        or placed.result is Taken.CONFLICT
    ):
        return None
    if placed.result is Taken.ALREADY_THERE and placed.version is not None:
        return None  # it is definitive: to open it would be to correct it
    return placed.id


def words_of(outcome: Outcome) -> str:
    """Return what became of a file, with its name."""
    return f"{outcome.path.name}: {result_words(outcome)}"


def result_words(outcome: Outcome) -> str:
    """Return what became of a file."""
    if outcome.error is not None:
        return error_sentence(outcome.error)
    if outcome.carried is not None:
        return _carried_words(outcome.carried)
    return _placed_words(outcome.placed) if outcome.placed is not None else ""


def _placed_words(placed: Placed) -> str:
    translate = QCoreApplication.translate
    if placed.what is What.INTERNAL:
        return _internal_words(placed.result)
    if placed.what is What.FORM:
        return _form_words(placed.result)
    if placed.taken_over:
        said = translate("taking_in", "taken over as published; look through what was read")
        if placed.year_assumed:
            said += translate("taking_in", "; its year was assumed")
        return said
    if placed.made_elsewhere:
        said = translate("taking_in", "taken in as version {n}, with its PDF")
        return said.format(n=placed.version)
    words = {
        Taken.TAKEN_IN: translate("taking_in", "taken in as a concept"),
        Taken.ALREADY_THERE: translate("taking_in", "already there"),
        Taken.NEW_VERSION: translate("taking_in", "a new version, taken in as a correction"),
        Taken.CONFLICT: translate("taking_in", "the archive has other answers; left alone"),
    }
    return words[placed.result]


def _internal_words(result: Taken) -> str:
    translate = QCoreApplication.translate
    if result is Taken.CONFLICT:
        return translate(
            "taking_in", "the dossier or a follow-up says something else here; nothing was changed"
        )
    if result is Taken.ALREADY_THERE:
        return translate("taking_in", "what is internal of this report is already there")
    return translate("taking_in", "what is internal was added to its report")


def _form_words(result: Taken) -> str:
    translate = QCoreApplication.translate
    if result is Taken.ALREADY_THERE:
        return translate("taking_in", "this form is already there")
    return translate("taking_in", "the form is kept; its reports can be taken in")


def _carried_words(carried: TakenOver) -> str:
    translate = QCoreApplication.translate
    said = translate(
        "taking_in", "{new} taken in, {updated} brought up to date, {there} already there"
    ).format(new=carried.new, updated=carried.updated, there=carried.already_there)
    if carried.conflicts:
        more = translate("taking_in", "; {n} changed here and there, left alone")
        said += more.format(n=len(carried.conflicts))
    return said
