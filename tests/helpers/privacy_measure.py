"""Precision and recall of the privacy check, per kind and half; as a command it prints the table.

python -m tests.helpers.privacy_measure

With `prose` it measures the second set. With `extra` it measures the lines of other kinds, which
are one whole, and prints every miss.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from tests.helpers.privacy_set import FOLDER, KINDS, Sentence, Span, sentences
from tripdesk.domain.privacy import NameLists, find
from tripdesk.exchange.name_lists import read_name_lists

ROOT = Path(__file__).parents[2]
HALVES = {False: "to work with", True: "only measured"}


@cache
def official_lists() -> NameLists:
    """Return the lists that TripDesk comes with."""
    return read_name_lists(ROOT / "resources" / "privacy" / "lists.txt")


@dataclass(slots=True)
class Measure:
    """What was found of one kind in one half; a finding is right if its span is exactly right."""

    kind: str
    measured_only: bool
    right: int = 0
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of the findings that are right."""
        return self.right / (self.right + len(self.extra))

    @property
    def recall(self) -> float:
        """The share of what should be found that was."""
        return self.right / (self.right + len(self.missed))


@cache
def measures() -> dict[tuple[str, bool], Measure]:
    """Return the measures of the whole set, by kind and half."""
    return measures_of(sentences())


def measures_of(given: Iterable[Sentence]) -> dict[tuple[str, bool], Measure]:
    """Return the measures of sentences, by kind and half."""
    table = {(kind, half): Measure(kind, half) for half in HALVES for kind in KINDS}
    for sentence in given:
        found = _found(sentence)
        expected = Counter(sentence.expected)
        for span in expected & found:
            table[span[0], sentence.measured_only].right += 1
        for span in expected - found:
            table[span[0], sentence.measured_only].missed.append(_told(sentence, span))
        for span in found - expected:
            table[span[0], sentence.measured_only].extra.append(_told(sentence, span))
    return table


def markdown(measured: Iterable[Measure]) -> str:
    """Return the table, of the kinds of which there is anything to find."""
    lines = ["| kind | half | to find | precision | recall |", "| --- | --- | --- | --- | --- |"]
    lines += [
        f"| {each.kind} | {HALVES[each.measured_only]} | {each.right + len(each.missed)} "
        f"| {each.precision:.3f} | {each.recall:.3f} |"
        for each in sorted(measured, key=lambda each: KINDS.index(each.kind))
        if each.right or each.missed
    ]
    return "\n".join(lines)


def _found(sentence: Sentence) -> Counter[Span]:
    return Counter(
        (each.kind.value, each.start, each.end) for each in find(sentence.text, official_lists())
    )


def _told(sentence: Sentence, span: Span) -> str:
    _, start, end = span
    return f"{sentence.text[start:end]!r} in: {sentence.text}"


def _tell_extra() -> None:
    given = [replace(each, measured_only=True) for each in sentences(FOLDER / "extra")]
    print("| kind | to find | right | precision | recall |\n| --- | --- | --- | --- | --- |")
    told: list[str] = []
    for (kind, half), each in measures_of(given).items():
        if half:
            find_all, found = each.right + len(each.missed), each.right + len(each.extra)
            precision, recall = each.right / (found or 1), each.right / (find_all or 1)
            print(f"| {kind} | {find_all} | {each.right} | {precision:.3f} | {recall:.3f} |")
            told += [f"missed: {miss}" for miss in each.missed]
            told += [f"wrongly found: {extra}" for extra in each.extra]
    print("\n".join(told))


if __name__ == "__main__":
    if sys.argv[1:] == ["extra"]:
        _tell_extra()
    elif sys.argv[1:] == ["prose"]:
        print(markdown(measures_of(sentences(FOLDER / "prose")).values()))
    else:
        print(markdown(measures().values()))
