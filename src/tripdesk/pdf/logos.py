"""An office's logo: a PNG or JPEG by Pillow, or the shapes of an SVG by way of ReportLab's paths.

Drawn at the size of a letterhead, whatever the file's. What cannot be drawn right is refused with
what it is, never left out: a logo without its second colour is no logo.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from tripdesk.domain.errors import KnownError
from tripdesk.pdf.svg import Shape, read_shapes

_MOST_PIXELS = 40_000_000
_SIDE = 900
"""Pixels that the longer side is brought down to: 300 to the inch at the width of a letterhead."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels, three bytes each, from the top left on."""

    width: float
    height: float
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in a box of this size, from the lower left corner."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


@lru_cache(maxsize=4)
def read_logo(content: bytes) -> Picture | Drawing:
    """Return a logo, read once a process.

    Raises `KnownError("logo.damaged" | "logo.not_drawn", cause=)`.
    """
    start = content[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return _drawing(content) if start.startswith(b"<") else _picture(content)


def _drawing(content: bytes) -> Drawing:
    width, height, shapes = read_shapes(content)
    return Drawing(width, height, tuple(shapes))


def _picture(content: bytes) -> Picture:
    from PIL import Image  # noqa: PLC0415 - few reports have a logo of pixels

    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > _MOST_PIXELS:
                raise KnownError("logo.damaged", cause=f"{image.width} × {image.height} pixels")
            coloured = image.convert("RGBA")
    except (OSError, ValueError, SyntaxError) as error:  # Pillow's, for what is broken
        raise KnownError("logo.damaged", cause=type(error).__name__) from error
    coloured.thumbnail((_SIDE, _SIDE), Image.Resampling.LANCZOS)
    # On white, as the page is: a mask would ask more of readers and show the same.
    paper = Image.new("RGBA", coloured.size, "white")
    paper.alpha_composite(coloured)
    return Picture(paper.width, paper.height, paper.convert("RGB").tobytes())
