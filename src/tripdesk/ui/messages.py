"""Codes into sentences in the language of the screens: what is wrong, where, what to do.

The tables are made when asked for, not when imported: the language may change while they are open.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tripdesk.domain.errors import KnownError
from tripdesk.domain.problems import Problem


class _Facts(dict[str, object]):
    """The facts of a case; one that is not told leaves a gap, never a second error."""

    def __missing__(self, key: str) -> str:
        del key
        return "…"


def problem_sentence(problem: Problem) -> str:
    """Return the sentence of a problem."""
    from tripdesk.ui.sentences.problems import problem_sentences  # noqa: PLC0415 - a start needs none

    sentence = problem_sentences().get(problem.code)
    if sentence is None:
        sentence = QCoreApplication.translate("problems", "Look at this answer ({code}).")
    facts = {"code": problem.code, "text": problem.text, **problem.params}
    return sentence.format_map(_Facts(facts))


def error_sentence(error: KnownError) -> str:
    """Return the sentence of a fault of the world."""
    from tripdesk.ui.sentences.faults import error_sentences  # noqa: PLC0415 - as above

    sentence = error_sentences().get(error.code)
    if sentence is None:
        sentence = QCoreApplication.translate(
            "errors", "It did not work ({code}); nothing was changed."
        )
    facts = {key: _said(value) for key, value in error.params.items()}
    return sentence.format_map(_Facts({"code": error.code, **facts}))


def _said(fact: object) -> object:
    """Return a fact of a sentence; one that is a fault itself as its own sentence."""
    return error_sentence(fact) if isinstance(fact, KnownError) else fact
