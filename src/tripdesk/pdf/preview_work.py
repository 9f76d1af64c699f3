"""Inside the child: a document drawn, and the page that one looks at as a picture, in one go."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from tripdesk.pdf.document_json import from_json
from tripdesk.pdf.fonts import Faces
from tripdesk.pdf.framing import Facts
from tripdesk.pdf.reading import opened, rasterise
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.ports.drawing import HouseStyle

_ANY_DAY = date(2000, 1, 1)
"""It stands in the file only, and this file is never kept."""


def preview(content: bytes, facts: Mapping[str, Any]) -> tuple[Facts, bytes]:
    """Return the places of the sections, the pages' sizes and which page the picture shows.

    The bytes are the PDF (`pdf` of them) and then the picture. `key` names the section to show.
    """
    drawn = _renderer(json.dumps(facts["style"])).render_pages(from_json(content), day=_ANY_DAY)
    number = next((each.page for each in drawn.places if each.key == facts["key"]), 0)
    with opened(drawn.pdf) as pages:
        sizes = [page.get_size() for page in pages]
    picture = rasterise(drawn.pdf, number, float(facts["scale"]))
    return {
        "places": [[each.key, each.page, each.top] for each in drawn.places],
        "sizes": sizes,
        "page": number,
        "width": picture.width,
        "height": picture.height,
        "pdf": len(drawn.pdf),
    }, drawn.pdf + picture.pixels


def kept(pdf: bytes, facts: Mapping[str, Any]) -> tuple[Facts, bytes]:
    """Return the sizes of a PDF's pages, and the first as a picture."""
    with opened(pdf) as pages:
        sizes = [page.get_size() for page in pages]
    picture = rasterise(pdf, 0, float(facts["scale"]))
    return {"sizes": sizes, "width": picture.width, "height": picture.height}, picture.pixels


@lru_cache(maxsize=1)
def _renderer(style: str) -> ReportLabRenderer:
    """Return the renderer of a house style; it is the same from one key to the next."""
    values = json.loads(style)
    logo = None if values["logo"] is None else b64decode(values["logo"])
    house_style = HouseStyle(values["organisation"], logo, values["logo_alt"], values["accent"])
    return ReportLabRenderer(house_style, Faces([Path(each) for each in values["fonts"]]))
