"""What stands at each page's head and foot, which is no part of the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from tripdesk.domain.older.lines import SourceLine

_EDGE = 3
"""So many lines at a page's head and foot may be its furniture."""
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:(?:pagina|blad|page)\s*)?\d+(?:\s*(?:/|van|of)\s*\d+)?[-–—\s]*"
)
_NAMED_PAGE = re.compile(r"\b(?:pagina|blad|page)\s+\d+(?:\s*(?:/|van|of)\s*\d+)?$")
_TOO_SHORT = 2


def without_furniture(
    lines: Sequence[SourceLine],
) -> tuple[list[SourceLine], list[SourceLine]]:
    """Return the report's lines, and apart from them the heads and feet of its pages.

    A line is furniture where it comes back, numbers aside, at the edge of another page; a bare
    page number always is.
    """
    pages = [list(group) for _, group in groupby(lines, key=lambda line: line.page)]
    seen = Counter(shape for page in pages for shape in {_shape(each) for each in _edges(page)})
    body: list[SourceLine] = []
    furniture: list[SourceLine] = []
    for page in pages:
        head = _count_furniture(page[:_EDGE], seen)
        foot = _count_furniture(page[head:][::-1][:_EDGE], seen)
        end = len(page) - foot
        furniture += page[:head] + page[end:]
        body += page[head:end]
    return body, furniture


def _count_furniture(edge: Sequence[SourceLine], seen: Counter[str]) -> int:
    count = 0
    for line in edge:
        text = line.text.lower()
        numbered = _PAGE_NUMBER.fullmatch(text) or _NAMED_PAGE.search(text)
        if not (numbered or seen[_shape(line)] > 1):
            break
        count += 1
    return count


def _edges(page: list[SourceLine]) -> list[SourceLine]:
    edge = page[:_EDGE] + page[-_EDGE:]
    return [each for each in edge if len(_shape(each)) > _TOO_SHORT]


def _shape(line: SourceLine) -> str:
    return re.sub(r"\d+", "#", re.sub(r"\s+", " ", line.text.lower())).strip()
