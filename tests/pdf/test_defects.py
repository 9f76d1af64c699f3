"""The nine faults that ReportLab would bring in by itself; none may come back."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from tests.helpers.pdf import (
    DAY,
    elements,
    opened,
    pdfium_words,
    poppler_words,
    rendered,
    report,
    structure_texts,
)
from tripdesk.domain.document import Paragraph
from tripdesk.domain.errors import KnownError
from tripdesk.pdf.embedding import EmbeddedFace
from tripdesk.pdf.objects import Objects, Stream
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.pdf.truetype import TrueTypeFace

LONG = Paragraph("De woorden van deze zin blijven heel, ook waar een regel eindigt. " * 12)
MANY = Paragraph(" ".join(chr(code) for code in range(0xC0, 0x17F)))


def test_1_each_stream_ends_with_an_end_of_line() -> None:
    pdf = rendered(report(LONG))
    ends = [match.start() for match in re.finditer(rb"endstream\b", pdf)]
    assert len(ends) > 6
    assert {pdf[end - 2 : end] for end in ends} == {b"\r\n"}


@pytest.mark.parametrize("last", [b"\r", b"\n", b"\r\n", b"x"])
def test_1_content_that_ends_like_a_line_keeps_its_length(last: bytes) -> None:
    content = b"content" + last
    written = Stream(content, packed=False).format(None)
    assert b"/Length %d " % len(content) in written
    assert written.endswith(b"stream\n" + content + b"\r\nendstream\n")


def test_2_characters_are_mapped_in_small_blocks_from_code_1_on() -> None:
    with opened(rendered(report(MANY))) as pdf:
        for font in pdf.pages[0].Resources.Font.values():
            text = font.ToUnicode.read_bytes().decode("ascii")
            counts = [int(each) for each in re.findall(r"(\d+) beginbfchar", text)]
            entries = re.findall(r"^<(\w{4})> <(\w+)>$", text.partition("endcodespace")[2], re.M)
            assert sum(counts) == len(entries)
            assert max(counts) <= 100
            assert [int(code, 16) for code, _ in entries] == list(range(1, len(entries) + 1))
            assert "0000" not in {meaning for _, meaning in entries}


def test_2_a_character_beyond_the_first_65536_is_mapped_as_a_surrogate_pair() -> None:
    drawn = _face_with(0x1D11E)
    face = EmbeddedFace(drawn, "/F0")
    objects = Objects()
    assert face.shown("\U0001d11e") == "<0001>"
    root = objects.write(lambda: "<< >>")
    face.add_to(objects)
    file = objects.file(root, root)
    assert b"<0001> <D834DD1E>" in _unpacked(file)


def test_3_a_space_ends_each_line_so_that_words_stay_apart(tmp_path: Path) -> None:
    texts = dict(structure_texts(rendered(report(LONG)), tmp_path))
    assert texts["P"].strip() == LONG.text.strip()


def test_4_the_media_type_of_the_data_is_one_name() -> None:
    assert b"/Subtype /application#2Fjson" in rendered(report())


def test_5_no_font_is_named_that_is_not_in_the_file() -> None:
    pdf = rendered(report(LONG))
    assert b"Helvetica" not in pdf
    with opened(pdf) as file:
        fonts = [each for each in file.objects if _is_font(each)]
        assert {str(each.Subtype) for each in fonts} == {"/Type0", "/CIDFontType2"}


def test_6_the_title_is_the_reports_and_no_author_is_made_up() -> None:
    with opened(rendered(report())) as pdf:
        assert str(pdf.docinfo.Title) == "Verslag"
        assert "/Author" not in pdf.docinfo
        assert "/Subject" not in pdf.docinfo


def test_7_a_character_no_font_has_is_refused_with_its_place() -> None:
    with pytest.raises(KnownError, match=r"pdf\.character_missing") as caught:
        rendered(report(LONG, Paragraph("fijn \U0001f600")))
    assert caught.value.params["name"] == "GRINNING FACE"
    assert caught.value.params["heading"] == "Opbrengst"


def test_8_the_id_of_a_file_hangs_on_all_that_is_in_it() -> None:
    def identifier(text: str, data: bytes, day: date) -> bytes:
        drawn = report(Paragraph(text))
        pdf = ReportLabRenderer().render(drawn, day=day, attachment=data)
        with opened(pdf) as file:
            return bytes(file.trailer.ID[0])

    same = identifier("Een.", b"{}", DAY)
    assert same == identifier("Een.", b"{}", DAY)
    others = [("Twee.", b"{}", DAY), ("Een.", b"[]", DAY), ("Een.", b"{}", date(2020, 3, 1))]
    assert len({same, *(identifier(*each) for each in others)}) == 4


def test_9_a_no_break_space_stays_one(tmp_path: Path) -> None:
    pdf = rendered(report(Paragraph("8\u00a0februari en 13 februari")))
    assert dict(structure_texts(pdf, tmp_path))["P"] == "8\u00a0februari en 13 februari"
    assert len([each for each in elements(opened(pdf)) if each.S == "/P"]) == 1
    words = ["Verslag", "Opbrengst", "8", "februari", "en", "13", "februari"]
    assert poppler_words(pdf, tmp_path) == pdfium_words(pdf) == words


def _is_font(thing: object) -> bool:
    return getattr(thing, "get", dict[str, str]().get)("/Type") == "/Font"


def _unpacked(file: bytes) -> bytes:
    import zlib

    streams = re.findall(rb"stream\n(.*?)\r\nendstream", file, re.S)
    return b"".join(zlib.decompress(each) for each in streams)


def _face_with(code: int) -> TrueTypeFace:
    """Return the report's regular face, with its letter A also drawing this character."""
    from tripdesk.resources import resource

    face = TrueTypeFace(resource("fonts", "NotoSans-Regular.ttf").read_bytes(), "test")
    face.glyphs[code] = face.glyphs[ord("A")]
    return face
