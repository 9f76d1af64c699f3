"""PDF's own notation (ISO 32000-1, 7.2 and 7.3): values, objects, the steps of a content stream.

pdfium says what a page looks like and guesses at what it says. To compare every character, in any
script and in order, the codes themselves are read, as they stand. What comes from outside may be
made to harm: depth and sizes have limits, and whatever is not as it should be is a `ValueError`.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

_TOKEN = re.compile(
    rb"(?:[\0\t\n\f\r ]+|%[^\r\n]*)*(?:"
    rb"(?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?=[\0\t\n\f\r ()<>\[\]{}/%]|\Z))"
    rb"|/(?P<name>[^\0\t\n\f\r ()<>\[\]{}/%]*)"
    rb"|(?P<sign><<|>>|[\[\]{}])"
    rb"|<(?P<hex>[0-9A-Fa-f\0\t\n\f\r ]*)>"
    rb"|(?P<string>\()"
    rb"|(?P<word>[^\0\t\n\f\r ()<>\[\]{}/%]+))"
)
_OBJECT = re.compile(rb"(?<!\d)(\d{1,9})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+obj\b")
_STREAM = re.compile(rb"[\0\t\n\f\r ]*stream(?:\r\n|\n|\r)")
_REFERENCE = re.compile(rb"[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>\[\]{}/%])")
_ESCAPED = re.compile(rb"\\(\r\n|[0-7]{1,3}|[\s\S])|\r\n?")
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_LARGEST_STREAM = 50_000_000
_DEEPEST = 50


class Name(str):
    """A name: `/Type`, without its slash."""

    __slots__ = ()


class Word(str):
    """What is no value: an operator, `obj`, `R`, `true`."""

    __slots__ = ()


class Reference(NamedTuple):
    """`12 0 R`."""

    number: int
    version: int


@dataclass(frozen=True, slots=True)
class Stream:
    """A dictionary with bytes."""

    entries: dict[str, Any]
    packed: bytes

    def content(self) -> bytes:
        """Return the bytes unpacked."""
        filters = self.entries.get("Filter", [])
        for each in filters if isinstance(filters, list) else [filters]:
            if each != "FlateDecode" or self.entries.get("DecodeParms"):
                raise ValueError(f"packed in another way: {each}")
            unpacker = zlib.decompressobj()
            try:
                content = unpacker.decompress(self.packed, _LARGEST_STREAM)
            except zlib.error as error:
                raise ValueError("packed wrongly") from error
            if unpacker.unconsumed_tail:
                raise ValueError("too large")
            return content
        return self.packed


class Values:
    """Reads values one after the other."""

    def __init__(self, data: bytes, place: int = 0) -> None:
        self.data = data
        self.place = place

    def __iter__(self) -> Iterator[Any]:
        while (value := self.next()) is not None:
            yield value

    def next(self, depth: int = 0) -> Any:
        """Return the next value or word, or none at the end."""
        found = _TOKEN.match(self.data, self.place)
        if found is None or depth > _DEEPEST:
            if self.data[self.place :].strip(b"\0\t\n\f\r "):
                raise ValueError("no value")
            return None
        self.place = found.end()
        kind, text = found.lastgroup, found[found.lastgroup or 0]
        if kind == "number":
            return self._number(text)
        if kind == "name":
            return Name(_name(text))
        if kind == "hex":
            digits = b"".join(text.split())
            return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
        if kind == "string":
            return self._string()
        if text == b"<<":
            return self._dictionary(depth)
        if text == b"[":
            return self._array(depth)
        return Word(text.decode("latin-1"))

    def _number(self, text: bytes) -> Any:
        if text.isdigit() and (found := _REFERENCE.match(self.data, self.place)):
            self.place = found.end()
            return Reference(int(text), int(found[1]))
        return float(text) if b"." in text else int(text)

    def _string(self) -> bytes:
        start, depth = self.place, 1
        while depth:
            found = re.compile(rb"\\[\s\S]|[()]").search(self.data, self.place)
            if found is None:
                raise ValueError("a string without an end")
            self.place = found.end()
            depth += {b"(": 1, b")": -1}.get(found[0], 0)
        return _ESCAPED.sub(_unescaped, self.data[start : self.place - 1])

    def _array(self, depth: int) -> list[Any]:
        found: list[Any] = []
        while (value := self.next(depth + 1)) != Word("]") or not isinstance(value, Word):
            if value is None:
                raise ValueError("an array without an end")
            found.append(value)
        return found

    def _dictionary(self, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(key := self.next(depth + 1), Word):
            if not isinstance(key, Name):
                raise ValueError("a key that is no name")
            found[str(key)] = self.next(depth + 1)
        if key != ">>":
            raise ValueError("a dictionary without an end")
        return found


class Objects:
    """The objects of a file; of several with one number, the last."""

    def __init__(self, data: bytes) -> None:
        self._objects: dict[int, Any] = {}
        place = 0
        while found := _OBJECT.search(data, place):
            values = Values(data, found.end())
            value = values.next()
            place = values.place
            if isinstance(value, dict) and (begun := _STREAM.match(data, place)):
                size = value.get("Length")
                place = begun.end()
                end = place + size if isinstance(size, int) else data.find(b"endstream", place)
                value = Stream(value, data[place:end])
                place = end
            self._objects[int(found[1])] = value
        for each in [each for each in self._objects.values() if _is(each, "ObjStm")]:
            self._unpack(each)

    def get(self, value: Any) -> Any:
        """Return a value, or what it refers to."""
        for _ in range(_DEEPEST):
            if not isinstance(value, Reference):
                return value
            value = self._objects.get(value.number)
        raise ValueError("references in a circle")

    def catalogue(self) -> dict[str, Any]:
        """Return the catalogue; raises `ValueError` where there is none, or more than one."""
        found = [each for each in self._objects.values() if _is(each, "Catalog")]
        if len(found) != 1 or not isinstance(found[0], dict):
            raise ValueError("not one catalogue")
        return found[0]

    def _unpack(self, stream: Stream) -> None:
        content, first = stream.content(), int(stream.entries["First"])
        head = Values(content[:first])
        for number, offset in zip(head, head, strict=True):
            self._objects.setdefault(int(number), Values(content, first + int(offset)).next())


def _is(value: Any, kind: str) -> bool:
    entries = value.entries if isinstance(value, Stream) else value
    return isinstance(entries, dict) and entries.get("Type") == kind


def _name(text: bytes) -> str:
    plain = re.sub(rb"#([0-9A-Fa-f]{2})", lambda found: bytes([int(found[1], 16)]), text)
    return plain.decode("latin-1")


def _unescaped(found: re.Match[bytes]) -> bytes:
    code = found[1]
    if code is None:
        return b"\n"
    if code[:1].isdigit() and code[:1] not in b"89":
        return bytes([int(code, 8) & 0xFF])
    return b"" if code in {b"\r\n", b"\n", b"\r"} else _ESCAPES.get(code, code)
