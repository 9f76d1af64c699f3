"""What should not be published in a draft, with what was decided about it.

A text that was read is not read again: while one types only the item that changes is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tripdesk.domain.drafts import Draft, RawPlaces
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.printed_texts import printed_texts
from tripdesk.domain.privacy import NO_LISTS, Decision, Finding, NameLists, Verdict, find
from tripdesk.domain.privacy.decisions import by_subject
from tripdesk.domain.problems import Problem, Severity

_TEXTS_KEPT = 1_024
"""More than the points of the longest report."""


@dataclass(frozen=True, slots=True)
class Located:
    """A finding, where it stands, and what was decided about it, if anything."""

    question: str
    item: int | None
    finding: Finding
    verdict: Verdict | None


def _no_lists() -> NameLists:
    return NO_LISTS


class PrivacyCheck:
    """Finds; `lists` gives the names of the world, and is first asked when a text is read."""

    def __init__(self, lists: Callable[[], NameLists] = _no_lists) -> None:
        @lru_cache(maxsize=_TEXTS_KEPT)
        def found(text: str) -> tuple[Finding, ...]:
            return find(text, lists())

        self._found = found

    def findings(
        self, form: FormDefinition, draft: Draft, decisions: Sequence[Decision] = ()
    ) -> tuple[Located, ...]:
        """Return all findings of a draft, decided ones too, in the order of the form."""
        verdicts = by_subject(decisions)
        return tuple(
            Located(key, item, each, verdicts.get((key, each.kind, each.text)))
            for key, item, text in _texts(form, draft)
            for each in self._found(text)
        )


def problem_of(located: Located) -> Problem:
    """Return the warning of a finding that nothing was decided about."""
    finding = located.finding
    return Problem(
        Severity.WARNING,
        f"privacy.{finding.kind}",
        located.question,
        item=located.item,
        start=finding.start,
        end=finding.end,
        text=finding.text,
    )


def _texts(form: FormDefinition, draft: Draft) -> Iterator[tuple[str, int | None, str]]:
    """Yield what is read; names of places are places."""
    for question in form.questions:
        raw = draft.answer(question)
        if isinstance(raw, RawPlaces):
            continue
        for item, text in printed_texts(raw):
            if text:
                yield question.key, item, text
