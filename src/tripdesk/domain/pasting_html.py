"""The points of pasted HTML, as Word, Outlook and browsers put it on the clipboard.

Where the page says what its list items are, they are the points. Where it only has paragraphs,
they are read as plain text. Chromium's viewer of PDF calls plain text HTML: there are no points in
that, and the plain text beside it has them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

from typing_extensions import override

from tripdesk.domain.pasting import points_of_lines, points_of_text
from tripdesk.domain.pasting_rows import Rows
from tripdesk.domain.texts import clean_line

_BLOCK = re.compile(
    "address|article|aside|blockquote|dd|div|dl|dt|figure|footer|form|h[1-6]|header|hr|main|nav"
    "|ol|p|pre|section|table|tbody|tfoot|thead|tr|ul"
)
_CELL = re.compile("td|th")
_UNSEEN = re.compile("head|noscript|script|style|template|title")
_VOID = re.compile("area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")
_SPACES = re.compile("[ \t\r\n\f\u00a0]*[ \t\r\n\f][ \t\r\n\f\u00a0]*")
"""What is one space on a page. No-break spaces are words' own, unless they only make it wider."""
_WORD_SIGN = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_WORD_ITEM = re.compile(r"mso-list:\s*l\d", re.IGNORECASE)
_WORD_SIGN_BEGINS = re.compile(r"\[?if !supportlists", re.IGNORECASE)
_WORD_SIGN_ENDS = re.compile(r"\[?endif", re.IGNORECASE)
_WORD_GOES_ON = re.compile("MsoListParagraph")
"""A paragraph of a list without a sign of its own: the item before it goes on."""


def points_of_html(html: str) -> tuple[str, ...]:
    """Return the points of a piece of HTML, in order; none where it has no mark-up."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_line()
    if not reader.marked_up:
        return ()
    if reader.listed:
        return points_of_lines(reader.lines)
    return points_of_text("\n".join(reader.lines), paragraphs=not reader.broken)


@dataclass(frozen=True, slots=True)
class _Open:
    """A tag that is open: whether what it holds is unseen, and whether it is an item."""

    tag: str
    unseen: bool
    item: bool


class _Reader(HTMLParser):
    """Gathers lines; a list item is one line, whatever paragraphs it has, and so is a table's row.

    `broken` is true where lines end that no paragraph ends.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.listed = self.marked_up = self.broken = False
        self._line: list[str] = []
        self._items = 0  # how many list items we are in
        self._open: list[_Open] = []
        self._rows = Rows(self.lines)
        self._in_sign = False  # what Word draws before an item, for programs without lists

    def end_line(self) -> None:
        """Keep the line so far."""
        line = clean_line(_SPACES.sub(" ", "".join(self._line)))
        if line:
            self.lines.append(line)
        self._line = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.marked_up = True
        style, kind = (_value(attrs, name) for name in ("style", "class"))
        item = tag == "li" or bool(_WORD_ITEM.search(style))
        if item:
            self._in_sign = False
            self.end_line()
            self.listed = True
            self._items += 1
        elif tag == "br" or _BLOCK.fullmatch(tag):
            self.broken |= tag in {"br", "pre"} and any(each.strip() for each in self._line)
            self._in_sign = False
            self._break()
            if self.listed and _WORD_GOES_ON.match(kind) and self.lines and not self._items:
                self._line = [self.lines.pop(), " "]
        if not self._items:
            self._begin_cell(tag)
        elif _CELL.fullmatch(tag):
            self._line.append(" ")
        if not _VOID.fullmatch(tag):
            unseen = bool(_UNSEEN.fullmatch(tag) or _WORD_SIGN.search(style))
            self._open.append(_Open(tag, unseen, item))

    @override
    def handle_endtag(self, tag: str) -> None:
        self.marked_up = True
        if not any(each.tag == tag for each in self._open):
            return
        item = False
        while self._open:
            ended = self._open.pop()
            item = item or ended.item
            self._items -= ended.item
            if ended.tag == tag:
                break
        if item:
            self.end_line()
        elif _BLOCK.fullmatch(tag):
            self._break()
        if tag == "tr" and not self._items:
            self._rows.end()

    @override
    def handle_data(self, data: str) -> None:
        if not self._in_sign and not any(each.unseen for each in self._open):
            self._line.append(data)

    @override
    def handle_comment(self, data: str) -> None:
        self._on_condition(data)

    @override
    def unknown_decl(self, data: str) -> None:
        self._on_condition(data)

    def _on_condition(self, condition: str) -> None:
        """Leave out a sign that Word marks by a condition: browsers forget how it marks it else."""
        if _WORD_SIGN_BEGINS.match(condition):
            self.listed = self._in_sign = True
        elif _WORD_SIGN_ENDS.match(condition):
            self._in_sign = False

    def _begin_cell(self, tag: str) -> None:
        if tag == "tr":
            self._rows.begin()
        elif _CELL.fullmatch(tag):
            self.end_line()
            self._rows.begin_cell()

    def _break(self) -> None:
        if self._items:
            self._line.append(" ")
        else:
            self.end_line()


def _value(attrs: Sequence[tuple[str, str | None]], name: str) -> str:
    return next((value or "" for found, value in attrs if found == name), "")
