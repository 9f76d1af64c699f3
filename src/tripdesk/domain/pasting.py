"""Pasted text as points: one a bullet, without the bullets' own signs.

Text comes from Word, a mail, a web page or a PDF. What marks a point there (`•`, `-`, `o`, `1.`,
`a)`) is dropped, a line that a PDF broke inside one point is made whole again, and no word is
lost or invented.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tripdesk.domain.texts import clean_line, clean_text

_SIGN = re.compile(
    "(?:"
    "[•●○◦▪▫■□◆◇‣⁃∙·➢➤►✓✔\uf000-\uf0ff]\\s*"  # Word's Symbol and Wingdings lie in U+F000…
    "|(?:[-–—*+§oØ]|[0-9]{1,2}(?:\\.[0-9]{1,2}){0,3}[.)]|\\([0-9]{1,2}\\)"
    "|[a-z][.)]|[A-Z]\\)|\\([A-Za-z]\\)|\\(?[ivx]{1,5}[.)])\\s+"
    ")+(?=\\S)"
)
_SIGN_AND_TAB = re.compile(r"^[ \t]*(?:[A-Z]|[IVX]{1,5})\.\t+", re.MULTILINE)
"""What Word writes before a point; without its tab it can as well be somebody's initial."""
_ONLY_A_SIGN = re.compile("[•●○◦▪▫■□◆◇‣⁃∙·➢➤►✓✔\uf000-\uf0ff*–—-]|[0-9]{1,2}[.)]")
_SENTENCE_END = (".", "!", "?", ";", ":", "…", ".)", ".”", ".’", '."')
_BROKEN_WORD = re.compile(r"[^\W\d_]-\Z")
_HANGING_WORDS = ("en ", "of ", "and ", "or ", "und ", "et ")


def points_of_text(text: str, *, paragraphs: bool = False) -> tuple[str, ...]:
    """Return the points of plain text, in order; `paragraphs`: no line of it was broken."""
    lines = clean_text(_SIGN_AND_TAB.sub("• ", text)).split("\n")
    signed = not paragraphs and any(_SIGN.match(line) for line in lines)
    widest = max(len(line) for line in lines)
    points: list[str] = []
    before = ""  # the last line with words, as it was pasted; empty where a point must begin
    gap = False  # whether an empty line came since
    for line in lines:
        if _ONLY_A_SIGN.fullmatch(line):  # its point is on the next line
            before = ""
        elif not line:
            gap = True
        else:
            words = _SIGN.sub("", line, count=1) if _SIGN.match(line) else line
            plain = words == line
            if plain and before and _goes_on(before, line, signed=signed, gap=gap, widest=widest):
                points[-1] = _joined(points[-1], words)
            else:
                points.append(words)
            before, gap = line, False
    return tuple(points)


def points_of_lines(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the points of a list whose items are known, signs typed by hand dropped."""
    cleaned = (clean_line(line) for line in lines)
    return tuple(
        _SIGN.sub("", each, count=1) if _SIGN.match(each) else each for each in cleaned if each
    )


def _goes_on(before: str, line: str, *, signed: bool, gap: bool, widest: int) -> bool:
    """Whether a line that bears no sign belongs to the point of the line before it.

    A PDF's broken lines may have empty ones between them; where nothing bears a sign, an empty
    line is meant.
    """
    ended = before.endswith(_SENTENCE_END)
    if gap:
        return signed and not ended
    if (line[0].islower() and not ended) or _BROKEN_WORD.search(before):
        return True
    if not signed:
        return False
    # The first word would have stood on the line before, had there been room for it.
    first_word = line.split(maxsplit=1)[0]
    return not ended or len(before) + 1 + len(first_word) > widest


def _joined(point: str, line: str) -> str:
    """Return a point with its next line, a word that was broken between them made whole."""
    if not _BROKEN_WORD.search(point) or line.startswith(_HANGING_WORDS):
        return f"{point} {line}"
    return point[:-1] + line if line[0].islower() else point + line
