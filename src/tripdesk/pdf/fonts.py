"""The report's faces: static Noto Sans, embedded and subset.

ReportLab takes TrueType outlines only, and draws a character that a face lacks as `.notdef` in
silence; so coverage is asked here before anything is drawn.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from tripdesk.resources import resource

REGULAR = "TripDesk-Regular"
BOLD = "TripDesk-Bold"
_FILES = {REGULAR: "NotoSans-Regular.ttf", BOLD: "NotoSans-Bold.ttf"}


@cache
def load_fonts() -> None:
    """Read and register both faces; once a process (0.1 s)."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(resource("fonts", file))))


@cache
def printable() -> frozenset[int]:
    """Return the code points that both faces have."""
    load_fonts()
    return frozenset.intersection(*(frozenset(_face(name).charToGlyph) for name in _FILES))


def _face(name: str) -> Any:
    return vars(pdfmetrics.getFont(name))["face"]


def text_width(text: str, face: str, size: float) -> float:
    """Return the width of a run in points."""
    return float(pdfmetrics.stringWidth(text, face, size))
