"""Colours as they are written, `#0b6b4f`, and the contrast that text needs (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

import re

READABLE = 4.5
"""The least contrast of text of an ordinary size with what lies under it."""

_HEX = re.compile(r"#[0-9a-f]{6}")


def parse_colour(text: str) -> str | None:
    """Return the colour in its one spelling, or none where it is not `#` and six hex digits."""
    colour = text.strip().lower()
    return colour if _HEX.fullmatch(colour) else None


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG's definition)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
