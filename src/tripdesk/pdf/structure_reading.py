"""What a tagged report says, to the character: the texts of its structure, by their codes.

Each code means what the font's character map says (ToUnicode). What stands in no element and is no
artifact, what is written in another way than TripDesk writes, and an `ActualText` that is not the
text, make the whole be `loose`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tripdesk.pdf.syntax import Name, Objects, Reference, Stream, Values, Word
from tripdesk.services.ports.pages import TaggedText

_MAPPING = re.compile(rb"(\d+)\s+beginbf(char|range)(.*?)endbf", re.DOTALL)
_PAIR = re.compile(rb"<\s*([0-9A-Fa-f]+)\s*>\s*<\s*([0-9A-Fa-f ]*)\s*>")
_RANGE = re.compile(rb"<\s*(\w+)\s*>\s*<\s*(\w+)\s*>\s*<\s*(\w+)\s*>")
_UNSEEN = re.compile(
    "[\u200c-\u200f\u202a-\u202e\u2066-\u2069\u034f\u061c\ufe00\ufe01\ufe0e\ufe0f]"
)
_MOST_ELEMENTS = 200_000
_OTHERS_WAYS = frozenset({"'", '"', "BI", "gs", "sh", "d0", "d1", "Tr"})
"""Steps that could show or hide text, and that TripDesk never writes."""


def tagged_text(pdf: bytes) -> TaggedText | None:
    """Return what a tagged PDF says, or none where it cannot be read so."""
    try:
        return _Reading(Objects(pdf)).result()
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
        return None  # whatever such a file is, it is none of ours


@dataclass(slots=True)
class _Page:
    pieces: dict[int, list[str]] = field(default_factory=dict)
    around: list[str] = field(default_factory=list)
    told: dict[int, Any] = field(default_factory=dict)
    marks: list[int | str] = field(default_factory=list)
    font: dict[bytes, str] = field(default_factory=dict)
    kept: list[dict[bytes, str]] = field(default_factory=list)


class _Reading:
    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._loose = False
        self._maps: dict[Reference, dict[bytes, str]] = {}
        self._left = _MOST_ELEMENTS

    def result(self) -> TaggedText:
        get = self._objects.get
        root = self._objects.catalogue()
        pages = {each: self._page(get(each)) for each in self._pages(root["Pages"], {})}
        texts = tuple(self._texts(get(root["StructTreeRoot"])["K"], pages, None))
        if any("".join(piece) for page in pages.values() for piece in page.pieces.values()):
            self._loose = True  # marked content that no element has
        return TaggedText(
            texts, tuple("".join(each.around) for each in pages.values()), self._loose
        )

    def _pages(self, node: Any, inherited: dict[str, Any]) -> Iterator[Reference]:
        """Yield the references to the pages, in order."""
        self._count()
        entries = self._objects.get(node)
        if entries["Type"] == "Page":
            yield node
            return
        for each in self._objects.get(entries["Kids"]):
            yield from self._pages(each, inherited)

    def _count(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise ValueError("too much of it")

    def _texts(self, node: Any, pages: dict[Reference, _Page], of: Any) -> Iterator[str]:
        """Yield the text of each element that has content of its own, in the order of the tree."""
        self._count()
        if isinstance(node, list):
            for each in node:
                yield from self._texts(each, pages, of)
            return
        element = self._objects.get(node)
        if isinstance(element, list):
            yield from self._texts(element, pages, of)
            return
        kids = self._objects.get(element.get("K", []))
        own: list[str] = []
        for kid in kids if isinstance(kids, list) else [kids]:
            found = self._objects.get(kid)
            if isinstance(found, dict) and found.get("Type") != "MCR":
                yield from self._texts(kid, pages, element)
                continue
            page, mark = element.get("Pg"), found
            if isinstance(found, dict):
                page, mark = found.get("Pg", page), found["MCID"]
            own += pages[page].pieces.pop(mark, ())
        text = "".join(own)
        self._hold(self._objects.get(element.get("ActualText")), text)
        if text:
            yield text

    def _page(self, entries: dict[str, Any]) -> _Page:
        get = self._objects.get
        resources = get(entries["Resources"])
        contents = get(entries["Contents"])
        streams = contents if isinstance(contents, list) else [contents]
        steps = b"\n".join(get(each).content() for each in streams)
        return self._drawn(steps, get(resources.get("Font", {})), get(resources.get("XObject", {})))

    def _drawn(self, steps: bytes, fonts: dict[str, Any], pictures: dict[str, Any]) -> _Page:
        page = _Page()
        operands: list[Any] = []
        for value in Values(steps):
            if not isinstance(value, Word):
                operands.append(value)
                continue
            if value == "Tf":
                page.font = self._map(fonts[operands[0]])
            elif value == "Do":
                picture = self._objects.get(pictures[operands[0]])
                self._loose |= picture.entries["Subtype"] != "Image"
            else:
                self._step(page, value, operands)
            operands = []
        for mark, actual in page.told.items():
            self._hold(actual, "".join(page.pieces.get(mark, ())))
        return page

    def _step(self, page: _Page, operator: str, operands: list[Any]) -> None:
        match operator:
            case "BDC" | "BMC":
                page.marks.append(self._mark(operands, page))
            case "EMC":
                page.marks.pop()
            case "q":
                page.kept.append(page.font)
            case "Q":
                page.font = page.kept.pop()
            case "Tj" | "TJ":
                self._show(page, operands[0])
            case _ if operator in _OTHERS_WAYS:
                self._loose = True
            case _:
                pass  # places, colours and shapes

    def _hold(self, actual: Any, text: str) -> None:
        if actual is not None and _bare(_decoded(actual)) != _bare(text):
            self._loose = True

    def _mark(self, operands: list[Any], page: _Page) -> int | str:
        properties = operands[1] if len(operands) > 1 else {}
        if operands[0] == "Artifact" or "Artifact" in page.marks:
            return "Artifact"
        if isinstance(properties, dict) and isinstance(mark := properties.get("MCID"), int):
            page.told[mark] = properties.get("ActualText")
            return mark
        self._loose = True
        return ""

    def _show(self, page: _Page, shown: Any) -> None:
        parts = shown if isinstance(shown, list) else [shown]
        codes = b"".join(each for each in parts if isinstance(each, bytes))
        text = "".join(page.font[codes[at : at + 2]] for at in range(0, len(codes), 2))
        numbers = [each for each in page.marks if isinstance(each, int)]
        if "Artifact" in page.marks:
            page.around.append(text)
        elif numbers:
            page.pieces.setdefault(numbers[-1], []).append(text)
        else:
            self._loose = True

    def _map(self, reference: Any) -> dict[bytes, str]:
        """Return what the codes of a font mean; those of another kind mean nothing here."""
        known = self._maps.get(reference)
        if known is not None:
            return known
        entries = self._objects.get(reference)
        if entries["Encoding"] != Name("Identity-H"):
            raise ValueError("a font of another kind")
        stream = self._objects.get(entries["ToUnicode"])
        if not isinstance(stream, Stream):
            raise ValueError("no character map")
        self._maps[reference] = found = dict(_meanings(stream.content()))
        return found


def _meanings(content: bytes) -> Iterator[tuple[bytes, str]]:
    for block in _MAPPING.finditer(content):
        if block[2] == b"char":
            for code, meaning in _PAIR.findall(block[3]):
                yield bytes.fromhex(code.decode()), _utf_16(meaning)
            continue
        for first, last, meaning in _RANGE.findall(block[3]):
            begin = _utf_16(meaning)
            for step in range(min(int(last, 16) - int(first, 16) + 1, 0x10000)):
                code = (int(first, 16) + step).to_bytes(2, "big")
                yield code, begin[:-1] + chr(ord(begin[-1]) + step)


def _utf_16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be")


def _decoded(text: Any) -> str:
    """Return a text string (ISO 32000-1, 7.9.2.2)."""
    if text[:2] == b"\xfe\xff":
        return str(text[2:].decode("utf-16-be"))
    return str(text.decode("latin-1"))


def _bare(text: str) -> str:
    return _UNSEEN.sub("", text)
