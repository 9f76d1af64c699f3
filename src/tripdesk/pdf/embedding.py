"""Faces inside the PDF: subset, numbered in the order of use, with the characters they mean.

Composite fonts (ISO 32000-1, 9.7) with Identity-H: a code is two bytes and there is one font a
face, however many characters a report has. Each character has a code of its own, also where two
share a glyph (the plain and the no-break space), so that it reads back as the one that was typed.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from tripdesk.pdf.objects import Objects, Stream
from tripdesk.pdf.truetype import Glyph, TrueTypeFace

_BLOCK = 100
"""The most entries that a block of a character map may have (Adobe Technical Note 5014)."""

_MAP = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


@dataclass(frozen=True, slots=True)
class Sign:
    """What is drawn for a character, where that is not the character as it stands.

    `form` is the character whose glyph is drawn, and `meaning` the one that was typed. `units` is
    its width and `moved` how far it stands to the right, in the face's own units; a blank one takes
    its place and has no look.
    """

    form: str
    meaning: str
    units: int | None = None
    moved: int = 0
    blank: bool = False

    def glyph(self, face: TrueTypeFace) -> Glyph:
        """Return what the face has to draw."""
        number = face.glyphs.get(ord(self.form), 0)
        return Glyph(number, self.units, self.moved, self.blank)


Signs = tuple[Sign, ...]

END = Sign("\u200e", "\u200e", 1, blank=True)
"""A mark of direction without a look: what stands before it is at its end, for who reads."""


class EmbeddedFace:
    """A face as one document uses it; `name` is what pages call it: `/F1`."""

    def __init__(self, face: TrueTypeFace, name: str) -> None:
        self.face = face
        self.name = name
        self._codes = _Codes()

    def shown(self, text: str) -> str:
        """Return a text as a string of codes for `Tj`."""
        return f"<{text.translate(self._codes)}>"

    def shown_signs(self, signs: Sign | Signs) -> str:
        """Return one sign or several as a string of codes for `Tj`."""
        return f"<{''.join(map(self._code, [signs] if isinstance(signs, Sign) else signs))}>"

    def _code(self, sign: Sign) -> str:
        plain = sign == Sign(sign.meaning, sign.meaning)
        return self._codes[ord(sign.form) if plain else sign]

    def add_to(self, objects: Objects) -> str:
        """Add the font with what it uses; return the reference to it."""
        face = self.face
        signs = [
            Sign(chr(each), chr(each)) if isinstance(each, int) else each for each in self._codes
        ]
        glyphs = [each.glyph(face) for each in signs]
        program = objects.add(_program(face.subset(glyphs)))
        name = f"{_tag(signs)}+{face.name}"
        box = " ".join(map(str, face.box))
        descriptor = (
            f"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{box}]"
            f" /ItalicAngle {face.italic_angle:g} /Ascent {face.ascent} /Descent {face.descent}"
            f" /CapHeight {face.cap_height} /StemV {50 + (face.weight // 65) ** 2}"
            f" /FontFile2 {program} >>"
        )
        widths = " ".join(f"{face.advance_of(each):.6g}" for each in glyphs)
        descendant = (
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name}"
            " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
            f" /CIDToGIDMap /Identity /DW {face.advance(0):.6g} /W [1 [{widths}]]"
            f" /FontDescriptor {objects.write(lambda: descriptor)} >>"
        )
        part = objects.write(lambda: descendant)
        meanings = objects.add(Stream(_to_unicode(signs).encode("ascii")))
        return objects.write(
            lambda: (
                f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H"
                f" /DescendantFonts [{part}] /ToUnicode {meanings} >>"
            )
        )


class _Codes(dict[int | Sign, str]):
    """Code points and signs to codes in hexadecimal, from 1 on as they are met: 0 is `.notdef`."""

    def __missing__(self, drawn: int | Sign) -> str:
        code = f"{len(self) + 1:04X}"
        self[drawn] = code
        return code


def _program(font: bytes) -> Stream:
    return Stream(font, f"/Length1 {len(font)}")


def _tag(signs: Sequence[Sign]) -> str:
    """Return six letters that tell this subset from others of the face (9.6.4)."""
    number = zlib.crc32("".join(each.form for each in signs).encode("utf-32-be"))
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))


def _to_unicode(signs: Sequence[Sign]) -> str:
    entries = [
        f"<{code:04X}> <{each.meaning.encode('utf-16-be').hex().upper()}>"
        for code, each in enumerate(signs, start=1)
    ]
    blocks = (entries[at : at + _BLOCK] for at in range(0, len(entries), _BLOCK))
    return _MAP.format(
        blocks="\n".join(
            f"{len(each)} beginbfchar\n" + "\n".join(each) + "\nendbfchar" for each in blocks
        )
    )
