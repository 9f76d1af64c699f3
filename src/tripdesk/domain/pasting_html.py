"""The points of pasted HTML, as Word, Outlook and browsers put it on the clipboard.

Where the page says what its list items are, they are the points. Where it only has paragraphs,
they are read as plain text.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from typing_extensions import override

from tripdesk.domain.pasting import points_of_lines, points_of_text
from tripdesk.domain.texts import clean_line

_BLOCK = re.compile(
    "address|article|aside|blockquote|dd|div|dl|dt|figure|footer|form|h[1-6]|header|hr|main|nav"
    "|ol|p|pre|section|table|tbody|tfoot|thead|tr|ul"
)
_UNSEEN = re.compile("head|noscript|script|style|template|title")
_VOID = re.compile("area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")
_SPACES = re.compile("[ \t\r\n\f]+")  # no-break spaces are words' own
_WORD_SIGN = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_WORD_ITEM = re.compile(r"mso-list:\s*l\d", re.IGNORECASE)


def points_of_html(html: str) -> tuple[str, ...]:
    """Return the points of a piece of HTML, in order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_line()
    if reader.listed:
        return points_of_lines(reader.lines)
    return points_of_text("\n".join(reader.lines))


class _Reader(HTMLParser):
    """Gathers lines; a list item is one line, whatever paragraphs it has."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.listed = False
        self._line: list[str] = []
        self._items = 0  # how many list items we are in
        self._open: list[tuple[str, bool]] = []  # tags, and whether what they hold is unseen

    def end_line(self) -> None:
        """Keep the line so far."""
        line = clean_line(_SPACES.sub(" ", "".join(self._line)))
        if line:
            self.lines.append(line)
        self._line = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        style = next((value or "" for name, value in attrs if name == "style"), "")
        if tag == "li" or _WORD_ITEM.search(style):
            self.listed = True
        if tag == "li":
            self.end_line()
            self._items += 1
        elif tag == "br" or _BLOCK.fullmatch(tag):
            self._break()
        elif tag in {"td", "th"}:
            self._line.append(" ")
        if not _VOID.fullmatch(tag):
            self._open.append((tag, bool(_UNSEEN.fullmatch(tag) or _WORD_SIGN.search(style))))

    @override
    def handle_endtag(self, tag: str) -> None:
        if not any(each == tag for each, _ in self._open):
            return
        while self._open.pop()[0] != tag:
            pass
        if tag == "li":
            self.end_line()
            self._items = max(self._items - 1, 0)
        elif _BLOCK.fullmatch(tag):
            self._break()

    @override
    def handle_data(self, data: str) -> None:
        if not any(unseen for _, unseen in self._open):
            self._line.append(data)

    def _break(self) -> None:
        if self._items:
            self._line.append(" ")
        else:
            self.end_line()
