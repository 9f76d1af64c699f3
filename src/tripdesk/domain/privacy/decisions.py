"""What a person decided about words that were pointed out.

A decision is kept with the report and shown to the secretary; it never travels in the official JSON
or PDF (RULES.md, "Identity and what travels").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tripdesk.domain.privacy.findings import Kind


class Verdict(StrEnum):
    """Left standing all the same, or the name of an office holder, who acts in public."""

    KEEP = "keep"
    OFFICE_HOLDER = "office_holder"


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict on these exact words, of this kind, under this question."""

    question: str
    kind: Kind
    words: str
    verdict: Verdict


Subject = tuple[str, Kind, str]
"""What a decision is by: question, kind and words."""


def by_subject(decisions: Iterable[Decision]) -> Mapping[Subject, Verdict]:
    """Return the verdicts by what they are about."""
    return {(each.question, each.kind, each.words): each.verdict for each in decisions}
