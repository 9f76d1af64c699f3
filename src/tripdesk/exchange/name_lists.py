"""Reads the lists of the privacy check: once, when first needed; start-up has no use for them.

190,000 words make sets slowly, and a report asks after some hundred: so the file holds them in
order, is kept as it lies on the disk, and a word is sought in it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from tripdesk.domain.errors import BugError
from tripdesk.domain.privacy import NameLists

_SECTION = re.compile(rb"\[([a-z_]+)\]")
_ANSWERS_KEPT = 1 << 14
"""Much more than the different words of a long report: while one types, all but one are known."""
_READ_THROUGH = 512
"""As few bytes are searched sooner than halved again."""


class SortedWords:
    """Words of ASCII in the order of their bytes, one a line: a stretch of a file.

    A line's end stands before the first of them and after the last.
    """

    def __init__(self, content: bytes, start: int = 0, end: int | None = None) -> None:
        stop = len(content) if end is None else end

        @lru_cache(maxsize=_ANSWERS_KEPT)
        def holds(word: str) -> bool:
            is_one_line = word.isascii() and "\n" not in word
            return is_one_line and _holds(content, start, stop, word.encode("ascii"))

        self._holds = holds

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._holds(word)


def read_name_lists(path: Path) -> NameLists:
    """Return the lists of a file: a line with a section's name in brackets, then its words."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise BugError(f"the lists of names were not packed along: {path}") from error
    heads = list(_SECTION.finditer(content))
    ends = [each.start() for each in heads[1:]]
    sections = {
        head[1].decode("ascii"): SortedWords(content, head.end(), end)
        for head, end in zip(heads, [*ends, len(content)], strict=True)
    }
    return NameLists(**sections)


def _holds(content: bytes, low: int, high: int, word: bytes) -> bool:
    """Whether a word is a line of a stretch that begins and ends with a line's end."""
    while high - low > _READ_THROUGH:
        start = content.rfind(b"\n", low, (low + high) // 2)
        if start <= low:
            break
        # A line's end is below every sign of a word: so a word comes before those it begins.
        if content[start + 1 : start + 2 + len(word)] <= word + b"\n":
            low = start
        else:
            high = start + 1
    return content.find(b"\n" + word + b"\n", low, high) != -1
