"""Arabic, Hebrew, Chinese and Japanese in a report: valid, and read back as they were typed."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.fonts import all_faces
from tests.helpers.pdf import BULLET, DATA, DAY, elements, faults, opened, report
from tripdesk.domain.document import Block, BulletList, Document, Paragraph
from tripdesk.domain.texts import clean_line
from tripdesk.pdf.layout import MARGIN, PAGE_WIDTH
from tripdesk.pdf.reading import read_pdf
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.verifying import shows

RENDERER = ReportLabRenderer(faces=all_faces())
ARABIC = "عمّان هي عاصمة المملكة الأردنية الهاشمية، وأكبر مدنها من حيث عدد السكان (2020)."
HEBREW = "תל אביב־יפו היא עיר במחוז תל אביב. נוסדה בשנת 1909 על ידי 66 משפחות, ומונה Bern 12-14."
CHINESE = "北京市，简称“京”，古称燕京、北平，是中华人民共和国的首都、直辖市、国家中心城市。"


def rendered(drawn: Document) -> bytes:
    return RENDERER.render(drawn, day=DAY, attachment=DATA)


def poppler(pdf: bytes, folder: Path, *options: str) -> str:
    """Return the text in the order of the content, without poppler's own signs of direction."""
    path = folder / "read.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(["pdftotext", *options, path, "-"], capture_output=True, check=True)
    return done.stdout.decode().replace("\u202b", "").replace("\u202c", "")


def right(drawn: Document, pdf: bytes) -> bool:
    """Whether `verify` finds the document's words on the pages."""
    return shows(read_pdf(pdf), drawn)


@pytest.mark.parametrize(
    "text", [ARABIC, HEBREW, CHINESE, f"Bezoek aan {ARABIC}", "e\u0301 x\u0302"]
)
def test_a_report_in_any_script_is_valid_and_its_own_words(text: str, tmp_path: Path) -> None:
    drawn = report(Paragraph(text), BulletList((text, "Gewoon")), footer=f"{text[:5]} · mei 2020")
    pdf = rendered(drawn)
    assert faults(pdf, tmp_path) == []
    assert right(drawn, pdf)


def test_elements_say_what_was_typed_where_it_is_drawn_otherwise() -> None:
    texts = [ARABIC, HEBREW, CHINESE, "Bezoek aan עולם", "Gewoon"]
    with opened(rendered(report(*map(Paragraph, texts), BulletList((HEBREW,))))) as pdf:
        found = [str(each.ActualText) for each in elements(pdf) if "/ActualText" in each]
    assert found == [ARABIC, HEBREW, "Bezoek aan עולם", HEBREW]


def test_a_paragraph_from_right_to_left_is_set_flush_right(tmp_path: Path) -> None:
    pdf = tmp_path / "report.pdf"
    pdf.write_bytes(rendered(report(Paragraph(HEBREW * 2), BulletList(("שלום",)))))
    boxes = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True)
    ends = [
        (float(found[1]), found[2])
        for found in re.finditer(
            r'xMax="([\d.]+)" yMax="[\d.]+">(.*)</word>', boxes.stdout.decode()
        )
    ]
    edge = PAGE_WIDTH - MARGIN
    assert max(end for end, word in ends if "א" <= word[0] <= "ת") == pytest.approx(edge, abs=0.5)
    (bullet,) = (end for end, word in ends if word == BULLET.strip())
    assert bullet == pytest.approx(edge, abs=5)


def test_chinese_fills_its_lines_and_none_begins_with_a_closing_sign(tmp_path: Path) -> None:
    pdf = rendered(report(Paragraph(CHINESE * 5)))
    lines = poppler(pdf, tmp_path, "-raw").split("\n")[2:]
    body = [line for line in lines if line and "2020" not in line and "van" not in line]
    assert "".join(body).strip("\f") == CHINESE * 5
    assert len(body) < 10
    assert not any(line[0] in "，、。”" for line in body)


anything = st.text(
    st.sampled_from("abé Жα שלוםא عمانلاسك 北京、あ 0123 .,:()-\u200d\u0301"),
    min_size=1,
    max_size=200,
)


@settings(max_examples=60)
@given(st.lists(anything, min_size=1, max_size=4), anything)
def test_verify_knows_every_report_as_its_own(texts: list[str], footer: str) -> None:
    cleaned = [line for line in map(clean_line, texts) if line]
    blocks: list[Block] = [Paragraph(each) for each in cleaned]
    drawn = report(*blocks, footer=clean_line(footer))
    if not any(RENDERER.missing_characters(each) for each in [*cleaned, drawn.footer]):
        assert right(drawn, rendered(drawn))
