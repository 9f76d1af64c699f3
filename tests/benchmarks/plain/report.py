"""The reference report by plain ReportLab: its text, its faces embedded; no tags, no data inside.

`report.py FORM JSON FONTS OUT` is the base of a cold export; imported, it is that of a warm one.
"""

from __future__ import annotations

import json
import sys
import tomllib
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, ListFlowable, Paragraph, SimpleDocTemplate

_MARGIN = 71
_BODY = ParagraphStyle("body", fontName="Regular", fontSize=10.5, leading=15)
_HEADING = ParagraphStyle("heading", fontName="Bold", fontSize=12, leading=17, spaceBefore=12)
_TITLE = ParagraphStyle("title", fontName="Bold", fontSize=20, leading=26)

Sections = list[tuple[str, list[str]]]


def register(fonts: Path) -> None:
    """Read the faces."""
    for name in ("Regular", "Bold"):
        pdfmetrics.registerFont(TTFont(name, str(fonts / f"NotoSans-{name}.ttf")))


def sections(form: Path, answers: Path) -> Sections:
    """Return headings and texts, as simply as may be."""
    wanted = json.loads(answers.read_bytes())["answers"]
    questions = tomllib.loads(form.read_text("utf-8"))["questions"]
    return [(each["heading"], _texts(wanted[each["key"]])) for each in questions]


def _texts(answer: dict[str, object]) -> list[str]:
    items = answer.get("items")
    if not isinstance(items, list):
        return [" ".join(str(each) for each in answer.values())]
    return [", ".join(each.values()) if isinstance(each, dict) else each for each in items]


def draw(wanted: Sections) -> bytes:
    """Return the PDF."""
    story: list[Flowable] = [Paragraph("Verslag buitenlandse dienstreis", _TITLE)]
    for heading, texts in wanted:
        story.append(Paragraph(escape(heading), _HEADING))
        body: list[Flowable] = [Paragraph(escape(each), _BODY) for each in texts]
        if len(body) == 1:
            story += body
        else:
            story.append(ListFlowable(body, bulletType="bullet"))
    out = BytesIO()
    SimpleDocTemplate(out, pagesize=A4, leftMargin=_MARGIN, rightMargin=_MARGIN).build(story)
    return out.getvalue()


if __name__ == "__main__":
    form, answers, fonts, out = (Path(each) for each in sys.argv[1:])
    register(fonts)
    out.write_bytes(draw(sections(form, answers)))
