"""Is this PDF a TripDesk report, whole and unchanged? And which (RULES.md, `verify`)?

A report carries its own data, so its words can be held against them without an archive: to the
character and in order, in any script, by the codes on its pages. With an archive, the SHA-256 says
whether it is a version that is kept there. Colours, pictures and the look of letters are not looked
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
from tripdesk.services.ports.pages import PageText, PdfContent, PdfReader, TaggedText

BULLET = "•"
PRODUCER = "TripDesk"
_CUT = "…"
_LONGEST_HEADER = 200
"""Characters of an office's name and the like at the head of a page."""

_UNSEEN = re.compile(
    "[\u0093-\u0098\u034f\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069\ufe00\ufe01\ufe0e\ufe0f]"
)
"""Joiners and marks of direction: they shape other characters and are not drawn themselves.

And what stands between the units of a line for pdfium, which leaves it out of a text.
"""


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
        return shows(content, document)


def shows(content: PdfContent, document: Document) -> bool:
    """Whether a file's pages say what a document does, to the character and in order."""
    tagged = content.tagged
    if tagged is None or tagged.loose or not _read_alike(content.pages, tagged):
        return False
    texts = [_seen(each) for each in _texts(document)]
    said = [_seen(each) for each in tagged.texts]
    return said == [each for each in texts if each] and _margins_match(document, tagged.around)


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
                    for each in items:
                        yield f"{BULLET} "
                        yield each


def _read_alike(pages: tuple[PageText, ...], tagged: TaggedText) -> bool:
    """Whether who looks at the pages finds the characters that their codes are said to mean.

    The order is the codes' affair. Vowel signs are left out, as they may be drawn with their
    letter, and so are brackets and quotation marks, which who looks may turn round.
    """
    seen = "".join(each.body + each.around for each in pages)
    return _characters(seen) == _characters("".join([*tagged.texts, *tagged.around]))


def _margins_match(document: Document, pages: tuple[str, ...]) -> bool:
    """Whether each page has its own number and the report's footer, and one header for all."""
    headers = set()
    for number, around in enumerate(pages, start=1):
        rest = _seen(around)
        label = document.page_pattern.format(page=number, pages=len(pages))
        for expected in filter(None, (label, document.footer, document.mark)):
            found = _without(rest, _seen(expected))
            if found is None:
                return False
            rest = found
        headers.add(_squeezed(rest).replace("·", ""))
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


def _characters(text: str) -> Counter[str]:
    """Return how often each character is there, but for vowel signs and what faces a side.

    In a line from right to left pdfium takes signs apart: ¼, with a slash that is no fraction's,
    and an accent by itself, with the space it is said to stand on.
    """
    plain = unicodedata.normalize("NFKD", _seen(text)).replace("\N{FRACTION SLASH}", "/")
    return Counter(each for each in plain if not (each.isspace() or _is_read_otherwise(each)))


def _is_read_otherwise(character: str) -> bool:
    return bool(unicodedata.combining(character)) or _turns(character)


def _turns(character: str) -> bool:
    """Whether a character faces a side: a bracket, a quotation mark, a sign like <."""
    facing = unicodedata.category(character) in {"Ps", "Pe", "Pi", "Pf"}
    return facing or bool(unicodedata.mirrored(character))


def _seen(text: str) -> str:
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text))


def _squeezed(text: str) -> str:
    return "".join(_seen(text).split())
