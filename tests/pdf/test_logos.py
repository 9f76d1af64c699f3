"""Logos: pixels and shapes, drawn right or refused by name; read aloud as what they are called."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from tests.helpers.pdf import DATA, DAY, broken_links, elements, faults, opened, report
from tripdesk.domain.document import Paragraph
from tripdesk.domain.errors import KnownError
from tripdesk.pdf.logos import Drawing, Picture, read_logo
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.ports.drawing import HouseStyle

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
GREEN, YELLOW, WHITE = (0, 122, 61), (244, 184, 0), (255, 255, 255)


def svg(inside: str) -> bytes:
    return f"{HEAD}{inside}</svg>".encode()


def png(size: tuple[int, int] = (400, 200)) -> bytes:
    """Return a green left half; the right half is see-through."""
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    image.paste((*GREEN, 255), (0, 0, size[0] // 2, size[1]))
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def drawn(style: HouseStyle) -> bytes:
    text = report(Paragraph("Een."))
    return ReportLabRenderer(style).render(text, day=DAY, attachment=DATA)


def colours(logo: bytes) -> list[tuple[int, ...]]:
    """Return the colours in the middle of the left and of the right half of the logo, as seen."""
    with pypdfium2.PdfDocument(drawn(HouseStyle(logo=logo))) as pdf:
        picture = pdf[0].render(scale=2).to_pil()
    # 28 mm from the left, 44 points high and twice as wide; the middle is 58 points from the top.
    return [tuple(picture.getpixel((2 * (79 + x), 2 * 58))[:3]) for x in (22, 66)]


HALF = '<rect width="20" height="20" fill="#007a3d"/>'


@pytest.mark.parametrize(
    "logo",
    [
        png(),
        svg(HALF),
        svg(f'<g transform="scale(2)">{HALF.replace("20", "10")}</g>'),
        svg('<style>.a, .b {fill: #007a3d}</style><path class="b" d="M0 0h20v20H0z"/>'),
        svg('<polygon points="0,0 20,0 20,20 0,20" style="fill:rgb(0,122,61)"/>'),
        svg(f'<g transform="rotate(180 10 10)">{HALF}</g>'),
        svg('<g fill="#007a3d" transform="translate(-5,0)"><path d="M5 0h20v20h-20z"/></g>'),
        svg('<ellipse cx="10" cy="10" rx="10" ry="10" fill="#007a3d"/>'),
        svg('<line x1="10" y1="0" x2="10" y2="20" stroke="#007a3d" stroke-width="20"/>'),
        svg('<desc>x</desc><circle r="9" fill="none"/>' + HALF.replace("/>", ' rx="3"/>')),
    ],
)  # fmt: skip
def test_a_logo_is_drawn_in_its_shape_and_colours(logo: bytes) -> None:
    assert colours(logo) == [GREEN, WHITE]


def test_a_later_shape_lies_over_an_earlier_one() -> None:
    over = '<rect x="20" width="20" height="20" fill="#f4b800"/>'
    assert colours(svg(f'<rect width="40" height="20" fill="#007a3d"/>{over}')) == [GREEN, YELLOW]


@pytest.mark.parametrize("logo", [png(), svg(HALF)], ids=["pixels", "shapes"])
@pytest.mark.parametrize("alt", ["Logo van Bern", ""])
def test_a_report_with_a_logo_is_valid_and_names_it(logo: bytes, alt: str, tmp_path: Path) -> None:
    pdf = drawn(HouseStyle("Gemeente Bern", logo, alt))
    assert not faults(pdf, tmp_path)
    with opened(pdf) as file:
        assert not broken_links(file)
        figures = [str(each.Alt) for each in elements(file) if each.S == "/Figure"]
        assert figures == ([alt] if alt else [])


def test_a_large_picture_is_brought_down_to_what_paper_shows() -> None:
    logo = read_logo(png((3000, 1500)))
    assert isinstance(logo, Picture)
    assert (logo.width, logo.height) == (900, 450)
    assert isinstance(read_logo(b"\xef\xbb\xbf" + svg(HALF)), Drawing)


@pytest.mark.parametrize(
    ("logo", "code", "cause"),
    [
        (svg("<text>Bern</text>"), "logo.not_drawn", "<text>"),
        (svg('<image href="x.png"/>'), "logo.not_drawn", "<image>"),
        (svg('<rect width="1" height="1" fill="url(#a)"/>'), "logo.not_drawn", "gradient"),
        (svg('<g opacity="0.5"/>'), "logo.not_drawn", "opacity"),
        (svg('<g transform="skewX(3)"/>'), "logo.not_drawn", "skewX"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg(""), "logo.not_drawn", "ENTITY"),
        (svg('<path d="M1 foo"/>'), "logo.damaged", ""),
        (svg('<rect width="1" height="1" fill="groenig"/>'), "logo.damaged", "groenig"),
        (b"<svg", "logo.damaged", ""),
        (b"<html></html>", "logo.damaged", "html"),
        (b"<svg/>", "logo.damaged", "viewBox"),
        (b"no picture", "logo.damaged", "UnidentifiedImageError"),
        (png()[:100], "logo.damaged", ""),
    ],
)
def test_what_cannot_be_drawn_right_is_refused_by_name(logo: bytes, code: str, cause: str) -> None:
    with pytest.raises(KnownError, match=code.replace(".", r"\.")) as caught:
        read_logo(logo)
    assert cause in str(caught.value.params["cause"])
