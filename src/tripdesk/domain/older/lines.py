"""The lines of a document as they stand on its pages, whatever program made it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf

from tripdesk.domain.texts import clean_line

_HYPHENS = "-\u2010\u00ad\ufffe"
"""What may stand at a line's end within a word; U+FFFE is pdfium's sign for it."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One printed line; `left` and `right` are in one unit of the document's own.

    `gap` is the empty space above it, in lines: 0 within a paragraph.
    """

    text: str
    left: float = 0.0
    right: float = 0.0
    gap: float = 0.0
    page: int = 0

    @property
    def parts_a_word(self) -> bool:
        """Whether its last word goes on in the next line."""
        return len(self.text) > 1 and self.text[-1] in _HYPHENS and self.text[-2].isalpha()

    def without(self, length: int) -> SourceLine:
        """Return the line without its first characters."""
        return replace(self, text=self.text[length:].strip())


def plain_lines(text: str) -> list[SourceLine]:
    """Return the lines of a plain text; a form feed begins a page."""
    lines: list[SourceLine] = []
    for page, content in enumerate(text.lstrip("\ufeff").split("\f")):
        gap = 0
        for line in re.split(r"\r\n|[\r\n\x0b\x85\u2028\u2029]", content):
            said = clean_line(line)
            if said:
                indent = len(line) - len(line.lstrip())
                right = indent + len(line.strip())
                lines.append(SourceLine(said, indent, right, gap, page))
                gap = 0
            else:
                gap += 1
    return lines


def line_width(answers: Sequence[Sequence[SourceLine]]) -> float:
    """Return where the longest line ends: what is shorter by a word was ended on purpose.

    Infinite where no line of an answer goes on in the next: then each was ended on purpose.
    """
    goes_on = any(
        following.text[0].islower() or line.text[-1] not in ".!?:;"
        for lines in answers
        for line, following in pairwise(lines)
    )
    longest = max((each.right for lines in answers for each in lines), default=0.0)
    return longest if goes_on else inf


def ends_early(line: SourceLine, following: SourceLine, width: float) -> bool:
    """Whether the next line's first word would still have fitted in this one."""
    if line.parts_a_word or not line.text:
        return False
    letter = (line.right - line.left) / len(line.text)
    word = following.text.split(" ", 1)[0]
    return line.right + letter * (len(word) + 1) < width
