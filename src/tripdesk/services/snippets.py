"""Where the words one looked for stand in a report's answers, in the words that were typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tripdesk.domain.drafts import RawAnswer
from tripdesk.domain.search import Wanted, marks
from tripdesk.services.indexing import answer_texts
from tripdesk.services.listing import Snippet

MOST = 5
"""So many pieces of one report say enough."""

LONGEST = 160
"""The length of a piece, in code points; a longer text is cut around its first mark."""

_BEFORE = 40
_CUT = "…"


def snippets_of(wanted: Wanted, answers: Mapping[str, RawAnswer]) -> tuple[Snippet, ...]:
    """Return the pieces of these answers that have a wanted word, in order."""
    found: list[Snippet] = []
    for piece in _pieces(wanted, answers):
        if len(found) == MOST:
            break
        found.append(piece)
    return tuple(found)


def _pieces(wanted: Wanted, answers: Mapping[str, RawAnswer]) -> Iterator[Snippet]:
    for key, raw in answers.items():
        for _, text in answer_texts(raw):
            places = marks(wanted, text)
            if places:
                yield _cut(Snippet(key, text, places))


def _cut(whole: Snippet) -> Snippet:
    """Return a piece of at most `LONGEST` around the first mark, cut between words."""
    text = whole.text
    if len(text) <= LONGEST:
        return whole
    first = whole.marks[0][0]
    start = 0 if first <= _BEFORE else text.find(" ", first - _BEFORE, first) + 1 or first
    end = start + LONGEST
    if end < len(text):
        space = text.rfind(" ", whole.marks[0][1], end)
        end = space if space > 0 else end
    before, after = _CUT if start else "", _CUT if end < len(text) else ""
    moved = start - len(before)
    kept = tuple(
        (mark_start - moved, min(mark_end, end) - moved)
        for mark_start, mark_end in whole.marks
        if mark_start < end
    )
    return Snippet(whole.question, before + text[start:end] + after, kept)
