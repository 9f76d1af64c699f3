"""Find a form's headings among the lines, as people typed them over.

Line breaks, missing question marks, capitals, numbering and small differences of spelling are
forgiven; a heading that the form does not know is recognised by its look.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from tripdesk.domain.form import FormDefinition, Question
from tripdesk.domain.older.lines import SourceLine

_ALIKE = 0.84
_ALIKE_TITLE = 0.75
_MOST_LINES = 3
_NUMBERING = re.compile(r"\s*(?:vraag\s+)?\d{1,2}\s*[.):]\s*", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_LONGEST_HEADING = 50


@dataclass(frozen=True, slots=True)
class Found:
    """A heading: the lines `first` to before `last`, and what of the last one is answer already."""

    question: Question
    first: int
    last: int
    rest: str = ""


@dataclass(frozen=True, slots=True)
class _Candidate:
    alike: float
    first: int
    last: int
    rest: str


def find_headings(form: FormDefinition, lines: Sequence[SourceLine]) -> list[Found]:
    """Return the headings in the order in which they stand."""
    found: list[Found] = []
    for question in form.questions:
        wordings = {_folded(question.heading), _folded(question.title)}
        candidates = [
            each
            for each in _candidates(lines, wordings)
            if not any(each.first < one.last and one.first < each.last for one in found)
        ]
        if candidates:
            # Of those that are equally alike the first; questions do not come back.
            best = max(candidates, key=lambda each: (each.alike, -each.first))
            end = _end(question, lines, best)
            found.append(Found(question, best.first, end, best.rest))
    return sorted(found, key=lambda each: each.first)


def without_title(form: FormDefinition, lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Return the lines without the form's title, which may take two of them."""
    title = _folded(form.title)
    for first in range(len(lines)):
        for last in (first + 2, first + 1):
            text = " ".join(each.text for each in lines[first:last])
            if last <= len(lines) and _alike(_folded(text), title) >= _ALIKE_TITLE:
                return [*lines[:first], *lines[last:]]
    return list(lines)


def looks_like_heading(line: SourceLine, before: SourceLine) -> bool:
    """Whether a line heads something of its own: short, apart, and no sentence."""
    return (
        line.gap > 0
        and len(line.text) < _LONGEST_HEADING
        and line.text[0].isupper()
        and (line.text[-1].isalnum() or line.text[-1] in ":?")
        and (before.text[-1] in ".!?" or before.gap == 0)
        and not before.parts_a_word
    )


def _end(question: Question, lines: Sequence[SourceLine], best: _Candidate) -> int:
    """Return where a heading ends: what its title leaves out may follow in a line of its own."""
    heading, title = _folded(question.heading), _folded(question.title)
    said = _folded(" ".join(each.text for each in lines[best.first : best.last]))
    rest = heading.removeprefix(title).strip()
    whole = _alike(said, heading) >= _alike(said, title)
    if best.rest or whole or not rest or best.last == len(lines):
        return best.last
    return best.last + (_alike(_folded(lines[best.last].text), rest) >= _ALIKE)


def _candidates(lines: Sequence[SourceLine], wordings: set[str]) -> Iterator[_Candidate]:
    longest = max(len(each) for each in wordings)
    for first in range(len(lines)):
        text = ""
        for last in range(first + 1, min(first + _MOST_LINES, len(lines)) + 1):
            text = f"{text} {lines[last - 1].text}".strip()
            bare = text[match.end() :] if (match := _NUMBERING.match(text)) else text
            folded = _folded(bare)
            if len(folded) > 2 * longest:
                break
            alike = max(_alike(folded, each) for each in wordings)
            if alike >= _ALIKE:
                yield _Candidate(alike, first, last, "")
        yield from _with_answer(lines, first, wordings)


def _with_answer(
    lines: Sequence[SourceLine], first: int, wordings: set[str]
) -> Iterator[_Candidate]:
    """Yield a heading whose answer begins in the same line, after a colon or question mark."""
    text = lines[first].text
    for match in re.finditer(r"[:?]\s+(?=\S)", text):
        head, rest = text[: match.start()], text[match.end() :]
        bare = head[numbering.end() :] if (numbering := _NUMBERING.match(head)) else head
        alike = max(_alike(_folded(bare), each) for each in wordings)
        if alike >= 0.9 and not rest.startswith("("):
            yield _Candidate(alike - 0.05, first, first + 1, rest)


def _alike(one: str, other: str) -> float:
    if not one or not other or not 0.5 < len(one) / len(other) < 2:
        return 0.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.quick_ratio() < 0.75:
        return 0.0
    return matcher.ratio()


def _folded(text: str) -> str:
    """Return the words of a heading in small letters, without accents or signs between them."""
    plain = unicodedata.normalize("NFD", text.lower())
    return " ".join(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))
