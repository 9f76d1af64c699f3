"""TrueType faces: read, measured, and cut down to the glyphs that a report uses.

ReportLab's own fonts come in pieces of 256 characters, with the no-break space drawn as a plain one
and wrong character maps; its reader goes glyph by glyph. This one reads a table at a time (twice as
fast) and numbers glyphs in the order in which they are asked for, as a composite font wants them.
Tables and fields are named as in ISO/IEC 14496-22 (OpenType).
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tripdesk.domain.errors import KnownError

_NO_BREAK_SPACE, _SPACE = 0xA0, 0x20
_LONGEST = 1_000
"""Units of the line that a blank glyph is; its width may be more than a coordinate holds."""
_COPIED = ("cvt ", "fpgm", "prep")
_WORDS, _MOVED, _SCALE, _MORE, _TWO_SCALES, _FOUR_SCALES = 0x01, 0x02, 0x08, 0x20, 0x40, 0x80


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph as a file uses it: as it is, or with another width, moved.

    `units` and `moved` are in the face's own units; a glyph that is blank has no look.
    """

    number: int
    units: int | None = None
    moved: int = 0
    blank: bool = False


class TrueTypeFace:
    """One face of a font file; `source` names the file in a refusal.

    Raises `KnownError("font.no_outlines" | "font.may_not_embed" | "font.damaged", file=)`.
    """

    def __init__(self, data: bytes, source: str, *, index: int = 0) -> None:
        self._data = data
        try:
            self.tables = self._directory(index, source)
            self._read_head()
            self._advances = self._read_advances()
            self.glyphs = self._read_characters()
            if self._fs_type() & 0x000E == 0x0002 or self._fs_type() & 0x0200:
                raise KnownError("font.may_not_embed", file=source)
        except (struct.error, KeyError, IndexError, ValueError, UnicodeError) as error:
            raise KnownError("font.damaged", file=source) from error
        self._widths = _Widths(self)

    def width(self, text: str) -> float:
        """Return the width of a text in thousandths of its size."""
        return sum(map(self._widths.__getitem__, text))

    def advance(self, glyph: int) -> float:
        """Return the width of a glyph in thousandths of the size."""
        return self.advance_of(Glyph(glyph))

    def units(self, character: str) -> int:
        """Return the width of a character in the face's own units."""
        return self._width_of(Glyph(self.glyphs.get(ord(character), 0)))

    def _width_of(self, glyph: Glyph) -> int:
        if glyph.units is not None:
            return glyph.units
        return self._advances[min(glyph.number, len(self._advances) - 1)]

    def advance_of(self, glyph: Glyph) -> float:
        """Return the width of a glyph as a file uses it, in thousandths of the size."""
        return float(self._width_of(glyph) * self.per_thousand)

    def has(self, character: str) -> bool:
        """Return whether the face draws this character."""
        return ord(character) in self.glyphs

    def metric(self, units: float) -> int:
        """Return font units in thousandths of the size."""
        return round(units * self.per_thousand)

    def file(self) -> bytes:
        """Return this face as a font file of its own, also where it came out of a collection."""
        return _font_file({tag: self._table(tag) for tag in self.tables})

    def subset(self, glyphs: Sequence[Glyph]) -> bytes:
        """Return a font program in which these glyphs are numbered from 1 on, in this order.

        It has what a PDF asks of a CIDFont's program and no more (ISO 32000-1, 9.9).
        """
        chosen = [Glyph(0), *glyphs]
        whole = ((n, each.number) for n, each in enumerate(chosen) if each == Glyph(each.number))
        numbers = {glyph: number for number, glyph in reversed(list(whole))}
        outlines: list[bytes] = []
        for each in chosen:  # grows: the parts of composed glyphs are appended as they are met
            drawn = bytearray(self._outline_of(each))
            for offset, _, _ in components(drawn):
                (part,) = struct.unpack_from(">H", drawn, offset)
                if part not in numbers:
                    numbers[part] = len(chosen)
                    chosen.append(Glyph(part))
                struct.pack_into(">H", drawn, offset, numbers[part])
            outlines.append(bytes(drawn) + b"\0" * (-len(drawn) % 4))
        offsets = array("I", [0])
        for outline in outlines:
            offsets.append(offsets[-1] + len(outline))
        head = bytearray(self._table("head"))
        struct.pack_into(">L", head, 8, 0)
        struct.pack_into(">h", head, 50, 1)
        hhea = self._table("hhea")[:34] + struct.pack(">H", len(chosen))
        maxp = self._table("maxp")
        tables = {tag: self._table(tag) for tag in _COPIED if tag in self.tables}
        tables |= {
            "glyf": b"".join(outlines),
            "head": bytes(head),
            "hhea": hhea,
            "hmtx": b"".join(map(self._metrics_of, chosen)),
            "loca": _big_endian(offsets),
            "maxp": maxp[:4] + struct.pack(">H", len(chosen)) + maxp[6:],
        }
        return _font_file(tables)

    def _directory(self, index: int, source: str) -> dict[str, tuple[int, int]]:
        data = self._data
        start = 0
        if data[:4] == b"ttcf":
            start = struct.unpack_from(">L", data, 12 + 4 * index)[0]
        if data[start : start + 4] not in {b"\0\1\0\0", b"true"}:
            raise KnownError("font.no_outlines", file=source)
        (count,) = struct.unpack_from(">H", data, start + 4)
        records = (struct.unpack_from(">4sLLL", data, start + 12 + 16 * n) for n in range(count))
        tables = {tag.decode("latin-1"): (offset, length) for tag, _, offset, length in records}
        if "glyf" not in tables:
            raise KnownError("font.no_outlines", file=source)
        return tables

    def _table(self, tag: str) -> bytes:
        offset, length = self.tables[tag]
        return self._data[offset : offset + length]

    def _read_head(self) -> None:
        head, hhea = self._table("head"), self._table("hhea")
        (units,) = struct.unpack_from(">H", head, 18)
        self.per_thousand: float = 1000 / units
        self.box = tuple(map(self.metric, struct.unpack_from(">4h", head, 36)))
        (self._long_offsets,) = struct.unpack_from(">h", head, 50)
        self.ascent, self.descent = map(self.metric, struct.unpack_from(">2h", hhea, 4))
        self.name = _postscript_name(self._table("name"))
        angle = struct.unpack_from(">l", self._table("post"), 4)[0] if "post" in self.tables else 0
        self.italic_angle = angle / 65536
        self.cap_height, self.weight = self.ascent, 400
        if "OS/2" in self.tables:
            table = self._table("OS/2")
            (self.weight,) = struct.unpack_from(">H", table, 4)
            if struct.unpack_from(">H", table)[0] > 1:
                self.cap_height = self.metric(struct.unpack_from(">h", table, 88)[0])
        offsets = array("I" if self._long_offsets else "H", self._table("loca"))
        self._offsets = _native(offsets)

    def _fs_type(self) -> int:
        if "OS/2" not in self.tables:
            return 0
        return int(struct.unpack_from(">H", self._table("OS/2"), 8)[0])

    def _read_advances(self) -> array[int]:
        (self._full_metrics,) = struct.unpack_from(">H", self._table("hhea"), 34)
        return _native(array("H", self._table("hmtx")[: 4 * self._full_metrics]))[::2]

    def _outline_of(self, glyph: Glyph) -> bytes:
        """Return a glyph's outline; a moved one is composed of what it moves.

        A blank one with a width is a line, with no area: pdfium passes over what has no outline.
        """
        if glyph.blank:
            wide = min(self._width_of(glyph), _LONGEST)
            if not wide:
                return b""
            there_and_back = struct.pack(">3B2h", 0x31, 0x21, 0x21, wide, -wide)
            return struct.pack(">5h2H", 1, 0, 0, wide, 0, 2, 0) + there_and_back
        outline = self.outline(glyph.number)
        if not glyph.moved or not outline:
            return outline
        left, bottom, right, top = struct.unpack_from(">4h", outline, 2)
        box = (left + glyph.moved, bottom, right + glyph.moved, top)
        return struct.pack(">5h2H2h", -1, *box, _WORDS | _MOVED, glyph.number, glyph.moved, 0)

    def _metrics_of(self, glyph: Glyph) -> bytes:
        """Return advance and left side bearing as the table `hmtx` has them."""
        metrics = self._metrics(glyph.number)
        if glyph == Glyph(glyph.number):
            return metrics
        (bearing,) = struct.unpack_from(">h", metrics, 2)
        return struct.pack(
            ">Hh", self._width_of(glyph), 0 if glyph.blank else bearing + glyph.moved
        )

    def _metrics(self, glyph: int) -> bytes:
        offset = self.tables["hmtx"][0]
        if glyph < self._full_metrics:
            return self._data[offset + 4 * glyph : offset + 4 * glyph + 4]
        bearing = offset + 4 * self._full_metrics + 2 * (glyph - self._full_metrics)
        last = self._advances[-1]
        return struct.pack(">H", last) + self._data[bearing : bearing + 2]

    def outline(self, glyph: int) -> bytes:
        """Return what draws a glyph, as the table `glyf` has it."""
        start, end = self._offsets[glyph], self._offsets[glyph + 1]
        if not self._long_offsets:
            start, end = 2 * start, 2 * end
        offset = self.tables["glyf"][0]
        return self._data[offset + start : offset + end]

    def _read_characters(self) -> dict[int, int]:
        table = self._table("cmap")
        (count,) = struct.unpack_from(">H", table, 2)
        records = [struct.unpack_from(">HHL", table, 4 + 8 * n) for n in range(count)]
        glyphs: dict[int, int] = {}
        for platform, encoding, offset in records:
            (form,) = struct.unpack_from(">H", table, offset)
            if platform != 0 and (platform, encoding) not in {(3, 1), (3, 10)}:
                continue
            if form == 4:
                glyphs |= dict(_format_4(table, offset))
            elif form == 12:
                glyphs |= dict(_format_12(table, offset))
        drawn = len(self._offsets) - 1
        glyphs = {code: glyph for code, glyph in glyphs.items() if 0 < glyph < drawn}
        if _SPACE in glyphs:
            glyphs.setdefault(_NO_BREAK_SPACE, glyphs[_SPACE])
        return glyphs


class _Widths(dict[str, float]):
    """The widths of the characters met so far."""

    def __init__(self, face: TrueTypeFace) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, character: str) -> float:
        width = self._face.advance(self._face.glyphs.get(ord(character), 0))
        self[character] = width
        return width


def _format_4(table: bytes, offset: int) -> Iterator[tuple[int, int]]:
    (double,) = struct.unpack_from(">H", table, offset + 6)
    count = double // 2
    at = offset + 14
    ends = struct.unpack_from(f">{count}H", table, at)
    starts = struct.unpack_from(f">{count}H", table, at + double + 2)
    deltas = struct.unpack_from(f">{count}H", table, at + 2 * double + 2)
    ranges = at + 3 * double + 2
    for n, shift in enumerate(struct.unpack_from(f">{count}H", table, ranges)):
        codes = range(starts[n], ends[n] + 1)
        if not shift:
            yield from ((code, (code + deltas[n]) & 0xFFFF) for code in codes)
            continue
        first = ranges + 2 * n + shift
        fits = min(len(codes), (len(table) - first) // 2)
        for code, glyph in zip(codes, struct.unpack_from(f">{fits}H", table, first), strict=False):
            yield code, (glyph + deltas[n]) & 0xFFFF if glyph else 0


def _format_12(table: bytes, offset: int) -> Iterator[tuple[int, int]]:
    (count,) = struct.unpack_from(">L", table, offset + 12)
    for n in range(count):
        start, end, glyph = struct.unpack_from(">LLL", table, offset + 16 + 12 * n)
        yield from zip(range(start, end + 1), range(glyph, glyph + end - start + 1), strict=True)


def components(outline: bytes | bytearray) -> Iterator[tuple[int, int, int]]:
    """Yield where a composed glyph names its parts, and how far each is moved."""
    if len(outline) < 10 or struct.unpack_from(">h", outline)[0] >= 0:
        return
    offset, flags = 10, _MORE
    while flags & _MORE:
        (flags,) = struct.unpack_from(">H", outline, offset)
        words = flags & _WORDS
        right, up = struct.unpack_from(">2h" if words else ">2b", outline, offset + 4)
        yield (offset + 2, right, up) if flags & _MOVED else (offset + 2, 0, 0)
        offset += 8 if words else 6
        offset += 2 * bool(flags & _SCALE) + 4 * bool(flags & _TWO_SCALES)
        offset += 8 * bool(flags & _FOUR_SCALES)


def _postscript_name(table: bytes) -> str:
    """Return the name that tells the face, in the letters that a PDF name takes as they are."""
    count, strings = struct.unpack_from(">HH", table, 2)
    for n in range(count):
        platform, _, _, name, length, offset = struct.unpack_from(">6H", table, 6 + 12 * n)
        if name == 6:
            text = table[strings + offset : strings + offset + length]
            decoded = text.decode("utf-16-be" if platform in {0, 3} else "latin-1")
            return "".join(
                each for each in decoded if each.isascii() and each not in " []()<>{}/%#"
            )
    return "Unnamed"


def _font_file(tables: dict[str, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    header = struct.pack(
        ">LHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power)
    )
    offset = 12 + 16 * count
    records, parts, head = [], [], 0
    for tag, table in sorted(tables.items()):
        if tag == "head":
            head = offset
        padded = table + b"\0" * (-len(table) % 4)
        records.append(
            struct.pack(">4sLLL", tag.encode("latin-1"), _checksum(padded), offset, len(table))
        )
        parts.append(padded)
        offset += len(padded)
    file = bytearray(header + b"".join(records) + b"".join(parts))
    struct.pack_into(">L", file, head + 8, (0xB1B0AFBA - _checksum(bytes(file))) & 0xFFFFFFFF)
    return bytes(file)


def _checksum(padded: bytes) -> int:
    return int(sum(struct.unpack(f">{len(padded) // 4}L", padded))) & 0xFFFFFFFF


def _native(values: array[int]) -> array[int]:
    if sys.byteorder == "little":
        values.byteswap()
    return values


def _big_endian(values: array[int]) -> bytes:
    copy = array(values.typecode, values)
    return _native(copy).tobytes()
