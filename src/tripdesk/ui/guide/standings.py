"""How each question of a draft stands: its step in the list, and what there is to look at.

Looking is done on a pause in typing, not at each key: finding what should not be published, and
what cannot be printed, reads the whole answer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QLocale

from tripdesk.domain.drafts import Draft, RawAnswer
from tripdesk.domain.form import FormDefinition, Question
from tripdesk.domain.parsing import read_answer
from tripdesk.domain.privacy import Decision
from tripdesk.domain.problems import Problem
from tripdesk.domain.validation import has_errors
from tripdesk.services.documents import Documents
from tripdesk.services.privacy import Located
from tripdesk.ui.guide.step_words import summary, things_to_see
from tripdesk.ui.guide.steps import Look, Step

MISSING = "answer.missing"


@dataclass(frozen=True, slots=True)
class Standing:
    """How one question stands."""

    step: Step
    problems: tuple[Problem, ...]
    answered: bool


class Standings:
    """Looks at the questions of one form; what was looked at is not looked at again."""

    def __init__(
        self, form: FormDefinition, documents: Documents, decisions: tuple[Decision, ...] = ()
    ) -> None:
        self._form, self._documents, self._decisions = form, documents, decisions
        self._seen: dict[str, tuple[RawAnswer, tuple[Problem, ...]]] = {}

    def problems(self, question: Question, draft: Draft) -> tuple[Problem, ...]:
        """Return the problems of one answer."""
        raw = draft.answer(question)
        seen = self._seen.get(question.key)
        if seen is None or seen[0] != raw:
            alone = replace(self._form, questions=(question,))
            seen = raw, self._documents.problems(alone, draft, self._decisions)
            self._seen[question.key] = seen
        return seen[1]

    def decide(self, decisions: tuple[Decision, ...]) -> None:
        """Look at all anew: decisions change what there is to look at."""
        self._decisions = decisions
        self.look_anew()

    def look_anew(self) -> None:
        """Look at all again: what can be printed has changed."""
        self._seen.clear()

    def decided(self, draft: Draft) -> tuple[Located, ...]:
        """Return what was left standing on purpose."""
        found = self._documents.privacy.findings(self._form, draft, self._decisions)
        return tuple(each for each in found if each.verdict is not None)

    def of(self, question: Question, draft: Draft, locale: QLocale, *, late: bool) -> Standing:
        """Return how a question stands; `late` once the check page was seen."""
        problems = self.problems(question, draft)
        answer = read_answer(question, draft.answer(question), self._documents.clock.today())
        missing = all(each.code == MISSING for each in problems)
        words = summary(answer, locale)
        if problems and not missing:
            count = things_to_see(len(problems))
            words = f"{words} · {count}" if answer else count
        look, said = _look(bool(answer), bool(problems), late=late or not missing)
        step = Step(question.step_name, words, look, said)
        return Standing(step, problems, answer is not None and not has_errors(problems))


def _look(answered: bool, problems: bool, *, late: bool) -> tuple[Look, str]:
    translate = QCoreApplication.translate
    if answered and not problems:
        return Look.DONE, translate("steps", "done")
    if problems and late:
        return Look.ATTENTION, translate("steps", "needs attention")
    return Look.EMPTY, translate("steps", "empty")
