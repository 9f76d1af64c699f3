"""The font reader, held against ReportLab's and against broken files."""

from __future__ import annotations

import struct
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFontFace

from tripdesk.domain.errors import KnownError
from tripdesk.pdf.fonts import Weight, face_of
from tripdesk.pdf.truetype import Glyph, TrueTypeFace
from tripdesk.resources import resource

FILE = resource("fonts", "NotoSans-Regular.ttf")
FONT = FILE.read_bytes()
PANGRAM = "Zwölf Boxkämpfer; ‘Đà Nẵng’ – Київ, Αθήνα: 1 234,50 €"


@pytest.mark.parametrize("weight", list(Weight))
def test_characters_and_widths_are_those_that_reportlab_reads(weight: Weight) -> None:
    other: Any = TTFontFace(str(resource("fonts", weight.value)))
    face = face_of(weight)
    expected = {code: glyph for code, glyph in other.charToGlyph.items() if glyph and code != 0xA0}
    assert {code: glyph for code, glyph in face.glyphs.items() if code != 0xA0} == expected
    assert face.name == other.name.decode()
    for code in expected:
        assert face.width(chr(code)) == pytest.approx(other.getCharWidth(code))
    assert face.width("\u00a0") == face.width(" ")


def test_a_subset_draws_the_same_outlines() -> None:
    face = face_of(Weight.REGULAR)
    glyphs = [Glyph(face.glyphs[ord(each)]) for each in dict.fromkeys(PANGRAM)]
    program = face.subset(glyphs)
    tables = {program[12 + 16 * n : 16 + 16 * n] for n in range(program[5])}
    assert tables == {
        b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"prep",
    }  # fmt: skip
    assert struct.unpack(">L", struct.pack(">L", _sum(program))) == (0xB1B0AFBA,)
    assert len(program) < 20_000
    assert face.subset(glyphs) == program


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "font.no_outlines"),
        (b"OTTO" + FONT[4:], "font.no_outlines"),
        (b"%PDF-1.7", "font.no_outlines"),
        (FONT[:12], "font.damaged"),
        (FONT[:2_000], "font.damaged"),
    ],
)
def test_what_is_no_such_font_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(KnownError, match=code.replace(".", r"\.")) as caught:
        TrueTypeFace(content, "fallback.ttf")
    assert caught.value.params["file"] == "fallback.ttf"


def test_a_font_that_may_not_be_embedded_is_refused() -> None:
    offset = struct.unpack(">L", FONT[FONT.index(b"OS/2") + 8 :][:4])[0]
    locked = FONT[: offset + 8] + struct.pack(">H", 0x0002) + FONT[offset + 10 :]
    with pytest.raises(KnownError, match=r"font\.may_not_embed"):
        TrueTypeFace(locked, "locked.ttf")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 16_000), st.binary(min_size=1, max_size=6))
def test_a_damaged_font_is_read_or_refused(place: int, bytes_there: bytes) -> None:
    content = FONT[:place] + bytes_there + FONT[place + len(bytes_there) :]
    with suppress(KnownError):
        face = TrueTypeFace(content, "damaged.ttf")
        assert all(glyph > 0 for glyph in face.glyphs.values())


def _sum(program: bytes) -> int:
    padded = program + b"\0" * (-len(program) % 4)
    return int(sum(struct.unpack(f">{len(padded) // 4}L", padded))) & 0xFFFFFFFF
