"""Is this PDF a TripDesk report, whole and unchanged? And which (RULES.md, `verify`)?

A report carries its own data, so its words can be held against them without an archive; with one,
the SHA-256 says whether it is a version that is kept there. Colours and pictures are not looked
at: only the SHA-256 of a kept version speaks for those.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from tripdesk.domain.document import BulletList, Document, Paragraph
from tripdesk.domain.errors import KnownError
from tripdesk.services.documents import Documents
from tripdesk.services.exporting import ReadFile, ReportReader
from tripdesk.services.identity import content_sha256
from tripdesk.services.ports.pages import PageText, PdfContent, PdfReader

BULLET = "•"
PRODUCER = "TripDesk"
_CUT = "…"
_LONGEST_HEADER = 200
"""Characters of an office's name and the like at the head of a page."""

_UNSEEN = re.compile("[\u200c-\u200f\u202a-\u202e\u2066-\u2069\ufe0e\ufe0f]")
"""Joiners and marks of direction: they shape other characters and are not drawn themselves."""

_ONE_WAY = str.maketrans(")]}>»›", "([{<«‹")

_RIGHT_TO_LEFT = frozenset({"R", "AL"})


class Found(StrEnum):
    """What is the matter with a file, in one word; the first that applies."""

    WHOLE = "whole"
    CONCEPT = "concept"
    KEPT_DOCUMENT = "kept_document"
    NOT_A_REPORT = "not_a_report"
    NO_DATA = "no_data"
    DATA_UNREADABLE = "data_unreadable"
    DATA_CHANGED = "data_changed"
    WORDS_CHANGED = "words_changed"
    FILE_CHANGED = "file_changed"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer; `archive` is the id and number of the version with the very same bytes."""

    found: Found
    is_report: bool = True
    words_match: bool = False
    data_intact: bool = False
    archive: tuple[str, int] | None = None

    @property
    def right(self) -> bool:
        """Whether this is a whole, unchanged report, known here or not."""
        return self.found in {Found.WHOLE, Found.CONCEPT, Found.KEPT_DOCUMENT}


@dataclass(frozen=True, slots=True)
class Verifying:
    """The use case, with what it needs of the world; `kept` asks the archive, if there is one."""

    reader: PdfReader
    read: ReportReader
    documents: Documents
    kept: Callable[[str], tuple[str, int] | None]

    def verify(self, pdf: bytes, source: str) -> Verdict:
        """Return what can be said of a file; raises `KnownError("pdf.…")` where it is no PDF."""
        archive = self.kept(hashlib.sha256(pdf).hexdigest())
        content = self.reader.read(pdf)
        verdict = replace(self._of_itself(pdf, content, source), archive=archive)
        if archive is not None and not verdict.right:
            # The very bytes that are kept: an older report that was taken over, with no data in it.
            return replace(verdict, found=Found.KEPT_DOCUMENT)
        return verdict

    def _of_itself(self, pdf: bytes, content: PdfContent, source: str) -> Verdict:
        if content.inside.report is None:
            if content.producer == PRODUCER:
                return Verdict(Found.NO_DATA)
            return Verdict(Found.NOT_A_REPORT, is_report=False)
        try:
            report = self.read(content.inside.report, source, content.inside.form)
        except KnownError:
            return Verdict(Found.DATA_UNREADABLE)
        concept = self._matches(content, report, concept=True)
        words = concept or self._matches(content, report, concept=False)
        intact = self._intact(report)
        if not intact:
            return Verdict(Found.DATA_CHANGED, words_match=words)
        if not words:
            return Verdict(Found.WORDS_CHANGED, data_intact=True)
        if not _one_piece(pdf):
            return Verdict(Found.FILE_CHANGED, words_match=True, data_intact=True)
        found = Found.CONCEPT if concept else Found.WHOLE
        return Verdict(found, words_match=True, data_intact=True)

    def _intact(self, report: ReadFile) -> bool:
        """Whether the data are those that their own hash speaks of; a concept's have none."""
        ours = content_sha256(report.form, self.documents.answers(report.form, report.draft))
        return report.identity.content_sha256 in {None, ours}

    def _matches(self, content: PdfContent, report: ReadFile, *, concept: bool) -> bool:
        document = self.documents.document(report.form, report.draft, concept=concept)
        if not _margins_match(document, content.pages):
            return False
        read = "\n".join(each.body for each in content.pages)
        return _same_words(list(_texts(document)), read)


def _one_piece(pdf: bytes) -> bool:
    """Whether nothing was put behind the file's end, as programs do that change a PDF."""
    return pdf.rstrip(b"\r\n").endswith(b"%%EOF") and pdf.count(b"startxref") == 1


def _texts(document: Document) -> Iterator[str]:
    """Yield the words of the body, a paragraph at a time, in order."""
    yield document.title
    for section in document.sections:
        yield section.heading
        for block in section.blocks:
            match block:
                case Paragraph(text):
                    yield text
                case BulletList(items):
                    yield from (f"{BULLET} {each}" for each in items)


def _same_words(texts: list[str], read: str) -> bool:
    """Whether these paragraphs are what was read, to the character; lines may end anywhere.

    Text that runs from right to left is read by its looks, and readers guess at its order and at
    which way its brackets face: there the characters of the whole are compared.
    """
    seen = _seen(read)
    if any(map(_runs_left, texts)):
        return _characters("".join(texts)) == _characters(read)
    at = 0
    for text in texts:
        at = _past(seen, at, _seen(text))
        if at < 0:
            return False
    return not seen[at:].strip()


def _past(read: str, at: int, text: str) -> int:
    """Return where the text ends in what was read from `at` on, or -1 where it is not there."""
    while at < len(read) and read[at].isspace():
        at += 1
    for word_number, word in enumerate(text.split()):
        before = at
        while at < len(read) and read[at].isspace():
            at += 1
        if word_number and at == before:
            return -1  # two words glued
        for character in word:
            while at < len(read) and read[at] in "\r\n":
                at += 1
            if at >= len(read) or read[at] != character:
                return -1
            at += 1
    return at


def _margins_match(document: Document, pages: tuple[PageText, ...]) -> bool:
    """Whether each page has its own number and the report's footer, and one header for all."""
    headers = set()
    guessed = _runs_left(document.footer)
    for number, page in enumerate(pages, start=1):
        rest = _squeezed(page.around)
        label = document.page_pattern.format(page=number, pages=len(pages))
        for expected in filter(None, (label, document.footer, document.mark)):
            without = _without_guessed if guessed and expected == document.footer else _without
            found = without(rest, _squeezed(expected))
            if found is None:
                return False
            rest = found
        headers.add(rest.replace("·", "").replace(document.mark or "·", ""))
    return len(headers - {""}) <= 1 and all(len(each) <= _LONGEST_HEADER for each in headers)


def _without(read: str, expected: str) -> str | None:
    """Return the rest without these characters, which may be cut short, or none."""
    if expected in read:
        return read.replace(expected, "", 1)
    end = read.find(_CUT)
    for begin in range(end):
        if expected.startswith(read[begin:end]):
            return read[:begin] + read[end + len(_CUT) :]
    return None


def _without_guessed(read: str, expected: str) -> str | None:
    """Return the rest without these characters, in whatever order they were read, or none."""
    left = Counter(read.translate(_ONE_WAY))
    left.subtract(expected.translate(_ONE_WAY))
    if min(left.values(), default=0) < 0 and _CUT not in read:
        return None
    return "".join((+left).elements()).replace(_CUT, "")


def _characters(text: str) -> Counter[str]:
    """Return how often each character is there, brackets without their direction."""
    return Counter(_squeezed(text).translate(_ONE_WAY))


def _seen(text: str) -> str:
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text)).replace("\u00a0", " ")


def _squeezed(text: str) -> str:
    return "".join(_seen(text).split())


def _runs_left(text: str) -> bool:
    return any(unicodedata.bidirectional(each) in _RIGHT_TO_LEFT for each in text)
