"""Words as they are looked for everywhere: without case and accents, anywhere in a text.

One idea of where a name stands, for who looks through the archive and for who marks it on a screen
or on a page.
"""

from __future__ import annotations

import re
import unicodedata

_ACCENTS = re.compile("[\u0300-\u036f]")

Span = tuple[int, int]
"""From one code point up to another."""


def plain(text: str) -> str:
    """Return a text without case and accents."""
    if text.isascii():  # most are
        return text.casefold()
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).casefold()


def places(text: str, words: str) -> tuple[Span, ...]:
    """Return where any of the words stands in a text, from its beginning; none overlap."""
    wanted = plain(words).split()
    where, at = _followed(text)
    spans: list[Span] = []
    for word in wanted:
        begin = where.find(word)
        while begin >= 0:
            spans.append((at[begin], at[begin + len(word) - 1] + 1))
            begin = where.find(word, begin + len(word))
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple((start, _with_accents(text, end)) for start, end in joined)


def telling_line(text: str, words: str, most: int = 160) -> str:
    """Return the line of a text in which most of the words stand, cut to what is around them."""
    wanted = plain(words).split()
    lines = [each for each in text.splitlines() if each.strip()]
    if not lines or not wanted:
        return ""
    line = max(lines, key=lambda each: sum(word in plain(each) for word in wanted)).strip()
    found = places(line, words)
    if len(line) <= most or not found:
        return line[:most]
    start = max(0, min(found[0][0] - most // 3, len(line) - most))
    piece = line[start : start + most]
    return f"{'…' if start else ''}{piece.strip()}{'…' if start + most < len(line) else ''}"


def _followed(text: str) -> tuple[str, list[int]]:
    """Return the plain text, and of each of its characters where it comes from."""
    if text.isascii():
        return text.casefold(), list(range(len(text)))
    parts = [plain(each) for each in text]
    return "".join(parts), [at for at, part in enumerate(parts) for _ in part]


def _with_accents(text: str, end: int) -> int:
    while end < len(text) and _ACCENTS.match(text[end]):
        end += 1
    return end
