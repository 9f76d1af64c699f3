"""Fonts of other scripts to print with: Debian's fonts-noto-core and fonts-droid-fallback."""

from __future__ import annotations

from pathlib import Path

from tripdesk.pdf.fonts import Faces

_NOTO = Path("/usr/share/fonts/truetype/noto")
ARABIC = _NOTO / "NotoSansArabic-Regular.ttf"
HEBREW = _NOTO / "NotoSansHebrew-Regular.ttf"
HEBREW_BOLD = _NOTO / "NotoSansHebrew-Bold.ttf"
CHINESE = Path("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf")


def all_faces() -> Faces:
    """Return faces for Latin, Greek, Cyrillic, Arabic, Hebrew, Chinese and Japanese."""
    return Faces((ARABIC, HEBREW, HEBREW_BOLD, CHINESE))
