"""Fonts of an office and of this computer: used where they help, left aside with the reason."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

import pytest

from tests.helpers.fonts import ARABIC, CHINESE, HEBREW
from tests.helpers.forms import ROOT
from tripdesk.domain.errors import KnownError
from tripdesk.exchange.writing import WholeFileWriter
from tripdesk.pdf.fonts import Faces, face_of_file, faces_in_file
from tripdesk.pdf.system_fonts import SystemFonts, font_folders, kept_fonts

OWN = ROOT / "resources" / "fonts" / "NotoSans-Regular.ttf"


def table_of(data: bytes | bytearray, tag: bytes) -> int:
    """Return where a table's record stands in a font file."""
    (count,) = struct.unpack_from(">H", data, 4)
    return next(at for at in range(12, 12 + 16 * count, 16) if data[at : at + 4] == tag)


def variable() -> bytes:
    data = bytearray(HEBREW.read_bytes())
    at = table_of(data, b"DSIG" if b"DSIG" in data[:400] else b"gasp")
    data[at : at + 4] = b"fvar"
    return bytes(data)


def restricted() -> bytes:
    data = bytearray(HEBREW.read_bytes())
    (offset,) = struct.unpack_from(">L", data, table_of(data, b"OS/2") + 8)
    struct.pack_into(">H", data, offset + 8, 2)
    return bytes(data)


def collection(*fonts: bytes) -> bytes:
    """Return a `.ttc` of these fonts, their tables' places moved along."""
    start = 12 + 4 * len(fonts)
    offsets, parts = [], []
    for each in fonts:
        data = bytearray(each)
        (count,) = struct.unpack_from(">H", data, 4)
        for record in range(12, 12 + 16 * count, 16):
            (offset,) = struct.unpack_from(">L", data, record + 8)
            struct.pack_into(">L", data, record + 8, offset + start)
        offsets.append(start)
        parts.append(bytes(data))
        start += len(data)
    return (
        b"ttcf" + struct.pack(f">LL{len(fonts)}L", 0x10000, len(fonts), *offsets) + b"".join(parts)
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "font.unreadable"),
        (b"", "font.no_outlines"),
        (b"OTTO" + bytes(100), "font.no_outlines"),
        (HEBREW.read_bytes()[:2000], "font.damaged"),
        (variable(), "font.variable"),
        (restricted(), "font.may_not_embed"),
    ],
)
def test_a_font_that_cannot_be_used_is_left_aside_and_named(
    content: bytes | None, code: str, tmp_path: Path
) -> None:
    file = tmp_path / "office.otf"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(KnownError) as caught:
        face_of_file(file)
    assert caught.value.code == code
    assert str(file) in str(caught.value.params["file"])
    faces = Faces((file, HEBREW))
    assert [each.code for each in faces.problems] == [code]
    assert faces.missing("שלום") == ()


def fonts(tmp_path: Path, *files: Path) -> SystemFonts:
    folder = tmp_path / "fonts"
    folder.mkdir()
    for each in files:
        (folder / each.name).write_bytes(each.read_bytes())
    (folder / "notes.ttf").write_bytes(b"no font")
    return SystemFonts((folder, tmp_path / "none"), tmp_path / "kept", Faces(), WholeFileWriter())


def test_what_is_missing_is_offered_and_nothing_is_used_unasked(tmp_path: Path) -> None:
    source = fonts(tmp_path, ARABIC, HEBREW, CHINESE, OWN)
    offers = source.offers("Amman: عمان, 北京, שלום 😀 ไทย")
    assert {each.name: each.characters for each in offers} == {
        "NotoSansArabic-Regular": "اعمن",
        "NotoSansHebrew-Regular": "ולםש",
        "DroidSansFallback": "京北",
    }
    assert source.faces.missing("עב") != ()
    assert not source.kept.exists()


def test_a_font_that_is_taken_over_prints_from_then_on(tmp_path: Path) -> None:
    source = fonts(tmp_path, HEBREW)
    source.take_over(source.offers("שלום"))
    assert source.faces.missing("שלום") == ()
    assert source.offers("שלום") == ()
    (kept,) = kept_fonts(source.kept)
    assert Faces(kept_fonts(source.kept)).missing("שלום") == ()
    assert kept.name == "NotoSansHebrew-Regular.ttf"


def test_a_font_of_a_collection_is_kept_as_a_file_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "both.ttc"
    file.write_bytes(collection(HEBREW.read_bytes(), ARABIC.read_bytes()))
    assert [each.name for each in faces_in_file(file)] == [
        "NotoSansHebrew-Regular",
        "NotoSansArabic-Regular",
    ]
    source = fonts(tmp_path, file)
    (offer,) = source.offers("عمان")
    assert offer.index == 1
    source.take_over([offer])
    (kept,) = kept_fonts(source.kept)
    assert face_of_file(kept).glyphs == face_of_file(ARABIC).glyphs
    assert source.faces.missing("عمان") == ()


def test_what_nothing_can_print_is_offered_nothing(tmp_path: Path) -> None:
    source = fonts(tmp_path, OWN)
    assert source.offers("北京") == ()
    assert source.offers("Bern") == ()


@pytest.mark.parametrize(
    ("platform", "environ", "folder"),
    [
        ("win32", {"WINDIR": "D:/W"}, "D:/W/Fonts"),
        ("darwin", {}, "/Library/Fonts"),
        ("linux", {"XDG_DATA_HOME": "/x"}, "/x/fonts"),
    ],
)
def test_fonts_are_looked_for_where_the_system_keeps_them(
    platform: str, environ: dict[str, str], folder: str
) -> None:
    assert Path(folder) in font_folders(environ, platform)
    assert sys.platform != "linux" or Path("/usr/share/fonts") in font_folders({})
