"""Reports as PDFs, and what validators and readers other than ours say of them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import page
import pikepdf
import pypdfium2

from tripdesk.domain.document import Block, BulletList, Document, Paragraph, Section
from tripdesk.pdf.rendering import ReportLabRenderer

DAY = date(2020, 2, 13)
DATA = b'{"format": "tripdesk-report"}\n'
BULLET = "• "
_UNSEEN = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c"))
"""Signs of direction: poppler puts in some of itself, and TripDesk draws some without a look."""
BODY_BOTTOM = 770
"""Points from the top of an A4 page: what is lower is footer."""


LONGER_THAN_A_PAGE = 1_200
"""Characters: a page has 42 lines, and a line at least 30 of the widest."""


def document(*sections: Section, mark: str = "", footer: str = "Bern · mei 2020") -> Document:
    """Return a document of these sections."""
    return Document("nl-NL", "Verslag", sections, footer, "{page} van {pages}", mark)


def report(*blocks: Block, mark: str = "", footer: str = "Bern · mei 2020") -> Document:
    """Return a document of one section."""
    return document(Section("results", "Opbrengst", blocks), mark=mark, footer=footer)


def rendered(drawn: Document, attachment: bytes | None = DATA) -> bytes:
    """Return the PDF of a document."""
    return ReportLabRenderer().render(drawn, day=DAY, identity="5f0f2a3c", attachment=attachment)


def typed_texts(drawn: Document) -> Iterator[tuple[str, str]]:
    """Yield the structure type and the text of each part, in reading order."""
    yield "H1", drawn.title
    for section in drawn.sections:
        yield "H2", section.heading
        for block in section.blocks:
            match block:
                case Paragraph(text):
                    yield "P", text
                case BulletList(items):
                    for item in items:
                        yield "Lbl", BULLET
                        yield "LBody", item


def faults(pdf: bytes, folder: Path) -> list[str]:
    """Return what the validator (PDF/A-3a, PDF/UA-1) and qpdf have against a file."""
    found = []
    for profile in (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1):
        verdict = page.validate_pdf_bytes(pdf, profile=profile)
        found += [f"{profile}: {each.rule_id} {each.message}" for each in verdict.failures]
        assert verdict.is_compliant == (not verdict.failures)
    path = folder / "checked.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    if done.returncode or "WARNING" in done.stdout + done.stderr:
        found.append(done.stdout + done.stderr)
    return found


def opened(pdf: bytes) -> pikepdf.Pdf:
    """Open with a library that had no part in the making."""
    return pikepdf.open(BytesIO(pdf))


def instructions(page: pikepdf.Page) -> Iterator[tuple[list[Any], str]]:
    """Yield the operands and the operator of each step of a page's content."""
    for each in pikepdf.parse_content_stream(page):
        yield list(each.operands), str(each.operator)


def elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield the structure elements in reading order."""

    def below(element: Any) -> Iterator[Any]:
        yield element
        for kid in element.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield from below(kid)

    root: Any = pdf.Root
    for each in root.StructTreeRoot.K:
        yield from below(each)


def marks(element: Any) -> list[tuple[int, int]]:
    """Return the object number of the page and the MCID of each piece of an element."""
    found = []
    for kid in element.get("/K", []):
        if isinstance(kid, int):
            found.append((element.Pg.objgen[0], kid))
        elif "/MCID" in kid:
            found.append((kid.Pg.objgen[0], int(kid.MCID)))
    return found


def broken_links(pdf: pikepdf.Pdf) -> list[str]:
    """Return what is wrong between pages, marked content, parent tree and structure elements."""
    found: list[str] = []
    tree: Any = pdf.Root.StructTreeRoot
    numbers: Any = tree.ParentTree.Nums
    rows = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    expected = {place: each.objgen for each in elements(pdf) for place in marks(each)}
    led: dict[tuple[int, int], tuple[int, int]] = {}
    for index, each in enumerate(pdf.pages):
        if each.get("/StructParents") != index or each.get("/Tabs") != "/S":
            found.append(f"page {index} names no place in the parent tree")
        drawn = []
        for operands, operator in instructions(each):
            if operator == "BDC" and "/MCID" in operands[1]:
                drawn.append((str(operands[0]), int(operands[1].MCID)))
        if [mark for _, mark in drawn] != list(range(len(rows[index]))):
            found.append(f"page {index} has other marks than its row in the parent tree")
        for (kind, mark), element in zip(drawn, rows[index], strict=False):
            led[each.obj.objgen[0], mark] = element.objgen
            if str(element.S) != kind and kind != "/Span":
                found.append(f"page {index}, mark {mark}: {kind} leads to {element.S}")
    if led != expected:
        found.append("the parent tree leads elsewhere than the elements")
    for element in elements(pdf):
        for kid in element.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid and element != kid.P:
                found.append(f"{kid.S} names another parent")
    return found


def misread(found: list[str], typed: list[str], *, turns: int = 0) -> str:
    """Return the first place where found words are not the typed ones, or nothing.

    A word that is longer than a page may be in parts where a page ends, of which there are so many
    `turns`.
    """
    rest = iter(found)
    for number, word in enumerate(typed):
        whole = next(rest, "")
        while len(word) > LONGER_THAN_A_PAGE and turns and whole != word and word.startswith(whole):
            whole += next(rest, "\0")
            turns -= 1
        if whole != word:
            before = " ".join(typed[max(number - 3, 0) : number])
            return f"after '{before}': '{whole}' for '{word}'"
    left = list(rest)
    return f"too much: {left[:5]}" if left else ""


def structure_texts(pdf: bytes, folder: Path) -> list[tuple[str, str]]:
    """Return the structure type and the text of each element that has one, as poppler reads."""
    path = folder / "structure.pdf"
    path.write_bytes(pdf)
    command = ["pdfinfo", "-enc", "UTF-8", "-struct-text", str(path)]
    lines = subprocess.run(command, capture_output=True, check=True).stdout.decode().split("\n")
    found: list[tuple[str, str]] = []
    kind = ""
    for line in lines:
        if text := re.fullmatch(r'\s+"(.*)"', line):
            if found and found[-1][0] == kind:
                found[-1] = (kind, found[-1][1] + text[1])
            else:
                found.append((kind, text[1]))
        elif named := re.fullmatch(r"\s*(\w+) \((?:block|inline)\):?", line):
            kind = named[1]
            found.append((kind, ""))
    return [(kind, text) for kind, text in found if text]


def poppler_words(
    pdf: bytes, folder: Path, *, bottom: int = BODY_BOTTOM, raw: bool = False
) -> list[str]:
    """Return the words between header and footer, as pdftotext reads them.

    Raw is the order in which they are drawn; without it poppler guesses at columns.
    """
    path = folder / "words.pdf"
    path.write_bytes(pdf)
    area = ["-x", "0", "-y", "0", "-W", "600", "-H", str(bottom)]
    command = ["pdftotext", *(["-raw"] if raw else []), *area, str(path), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return text.replace("\f", " ").translate(_UNSEEN).split()


def pdfium_words(pdf: bytes, *, bottom: int = BODY_BOTTOM) -> list[str]:
    """Return the words between header and footer, as pdfium reads them.

    A hyphen that it takes for one of a line's end it gives as U+FFFE.
    """
    words: list[str] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for each in document:
            text = each.get_textpage()
            footer = each.get_height() - bottom
            end = text.count_chars()
            while end and text.get_charbox(end - 1)[3] < footer:
                end -= 1
            found = text.get_text_range(0, end) if end else ""
            words += found.translate(_UNSEEN).replace("\ufffe", "-").split()
    return words
