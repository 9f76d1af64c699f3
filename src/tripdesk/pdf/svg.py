"""The shapes of an SVG file, as far as logos have them: filled and stroked paths in groups.

ReportLab reads the paths; what is around them (groups, transforms, styles) is little. Text,
pictures, gradients, masks and the like are refused by name.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tripdesk.domain.errors import KnownError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

Matrix = tuple[float, float, float, float, float, float]
Colour = tuple[float, float, float]

_PASSED_OVER = frozenset({"title", "desc", "metadata", "defs", "style", "namedview"})
_STYLES = ("fill", "stroke", "stroke-width", "fill-rule")
_REFUSED = ("clip-path", "mask", "filter", "opacity", "fill-opacity", "stroke-opacity")
_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_START: Matrix = (1, 0, 0, 1, 0, 0)
_LEFT_OUT = frozenset({"none", "transparent"})


@dataclass(frozen=True, slots=True)
class Shape:
    """A path; `fill` and `stroke` are its colours or none, `line` the stroke's width."""

    steps: tuple[str, ...]
    fill: Colour | None
    stroke: Colour | None
    line: float
    even_odd: bool


def read_shapes(content: bytes) -> tuple[float, float, list[Shape]]:
    """Return width, height and shapes, measured from the lower left corner.

    Raises `KnownError("logo.damaged" | "logo.not_drawn", cause=)`.
    """
    from xml.etree import ElementTree  # noqa: PLC0415 - for the few reports with such a logo

    if b"<!ENTITY" in content:
        raise KnownError("logo.not_drawn", cause="ENTITY")
    try:
        root = ElementTree.fromstring(content)
        left, top, width, height = _box(root)
        # Down is up in SVG: turned over here, once.
        matrix: Matrix = (1, 0, 0, -1, -left, top + height)
        classes = _classes(root)
        return width, height, list(_shapes(root, matrix, {"fill": "#000"}, classes))
    except (ElementTree.ParseError, ValueError, TypeError, IndexError, ZeroDivisionError) as error:
        raise KnownError("logo.damaged", cause=str(error) or type(error).__name__) from error


def _box(root: Element) -> tuple[float, float, float, float]:
    if _name(root) != "svg":
        raise ValueError(f"<{_name(root)}>")
    if box := root.get("viewBox"):
        left, top, width, height = map(float, re.findall(_NUMBER, box))
    else:
        left, top = 0.0, 0.0
        width, height = _length(root.get("width", "")), _length(root.get("height", ""))
    if width <= 0 or height <= 0:
        raise ValueError("viewBox")
    return left, top, width, height


def _shapes(
    element: Element,
    matrix: Matrix,
    above: Mapping[str, str],
    classes: Mapping[str, Mapping[str, str]],
) -> Iterator[Shape]:
    style = _style(element, above, classes)
    if style.get("display") == "none":
        return
    matrix = _times(matrix, _transform(element.get("transform", "")))
    name = _name(element)
    if name in {"svg", "g"}:
        for kid in element:
            if _name(kid) not in _PASSED_OVER:
                yield from _shapes(kid, matrix, style, classes)
        return
    outline = _outline(name, element)
    fill, stroke = _colour(style.get("fill", "#000")), _colour(style.get("stroke", "none"))
    if outline and (fill or stroke):
        scale = math.sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
        line = _length(style.get("stroke-width", "1")) * scale
        steps = tuple(_steps(outline, matrix))
        yield Shape(steps, fill, stroke, line, style.get("fill-rule") == "evenodd")


def _outline(name: str, element: Element) -> str:
    """Return the path data of an element."""

    def value(key: str, default: str = "0") -> float:
        return _length(element.get(key, default))

    match name:
        case "path":
            return element.get("d", "")
        case "polygon" | "polyline":
            points = element.get("points", "").strip()
            return f"M{points}{'z' if name == 'polygon' else ''}" if points else ""
        case "line":
            return f"M{value('x1')} {value('y1')}L{value('x2')} {value('y2')}"
        case "circle" | "ellipse":
            across, up = value("rx"), value("ry")
            if name == "circle":
                across = up = value("r")
            x, y = value("cx"), value("cy")
            half = f"a{across} {up} 0 0 1"
            return f"M{x - across} {y}{half} {2 * across} 0{half} {-2 * across} 0z"
        case "rect":
            x, y, width, height = value("x"), value("y"), value("width"), value("height")
            across = min(value("rx", element.get("ry", "0")), width / 2)
            up = min(value("ry", element.get("rx", "0")), height / 2)
            if not across or not up:
                return f"M{x} {y}h{width}v{height}h{-width}z"
            corner = f"a{across} {up} 0 0 1"
            return (
                f"M{x + across} {y}h{width - 2 * across}{corner} {across} {up}"
                f"v{height - 2 * up}{corner} {-across} {up}h{2 * across - width}"
                f"{corner} {-across} {-up}v{2 * up - height}{corner} {across} {-up}z"
            )
        case _:
            raise KnownError("logo.not_drawn", cause=f"<{name}>")


def _steps(outline: str, matrix: Matrix) -> Iterator[str]:
    """Yield a path's steps as PDF has them."""
    from reportlab.graphics.svgpath import SvgPath  # noqa: PLC0415 - 0.1 s, for the same few

    path: Any = SvgPath(outline)
    points = iter(path.points)
    a, b, c, d, e, f = matrix
    for operator in path.operators:
        pairs, sign = ((1, "m"), (1, "l"), (3, "c"), (0, "h"))[operator]
        numbers: list[str] = []
        for _ in range(pairs):
            x, y = next(points), next(points)
            numbers += [f"{a * x + c * y + e:.3f}", f"{b * x + d * y + f:.3f}"]
        yield " ".join([*numbers, sign])


def _style(
    element: Element,
    above: Mapping[str, str],
    classes: Mapping[str, Mapping[str, str]],
) -> dict[str, str]:
    own = {key: element.get(key, "") for key in (*_STYLES, *_REFUSED, "display")}
    for name in element.get("class", "").split():
        own |= classes.get(name, {})
    own |= _declarations(element.get("style", ""))
    for key in _REFUSED:
        if own.get(key, "") not in {"", "none", "1", "1.0", "100%"}:
            raise KnownError("logo.not_drawn", cause=key)
    passed = {key: above[key] for key in _STYLES if key in above}
    return {**passed, **{key: value for key, value in own.items() if value}}


def _classes(root: Element) -> dict[str, dict[str, str]]:
    """Return what the file's own style sheet says of each class."""
    found: dict[str, dict[str, str]] = {}
    for element in root.iter():
        if _name(element) == "style":
            sheet = re.sub(r"/\*.*?\*/", "", element.text or "", flags=re.S)
            for selectors, rules in re.findall(r"([^{}]+)\{([^}]*)\}", sheet):
                for selector in selectors.split(","):
                    name = selector.strip().removeprefix(".")
                    found[name] = {**found.get(name, {}), **_declarations(rules)}
    return found


def _declarations(text: str) -> dict[str, str]:
    parts = (each.partition(":") for each in text.split(";") if ":" in each)
    return {key.strip(): value.strip() for key, _, value in parts}


def _colour(text: str) -> Colour | None:
    if text in _LEFT_OUT:
        return None
    from reportlab.lib.colors import toColor  # noqa: PLC0415 - as above

    if re.fullmatch("#[0-9a-fA-F]{3}", text):
        text = "#" + "".join(each * 2 for each in text[1:])
    if text.startswith("url("):
        raise KnownError("logo.not_drawn", cause="gradient")
    colour: Any = toColor(text.lower())
    return colour.red, colour.green, colour.blue


def _transform(text: str) -> Matrix:
    matrix = _START
    for name, values in re.findall(r"(\w+)\s*\(([^)]*)\)", text):
        numbers = [float(each) for each in re.findall(_NUMBER, values)]
        matrix = _times(matrix, _one_transform(name, numbers))
    return matrix


def _one_transform(name: str, numbers: list[float]) -> Matrix:
    match name, numbers:
        case "matrix", [a, b, c, d, e, f]:
            return (a, b, c, d, e, f)
        case "translate", [x, *rest]:
            return (1, 0, 0, 1, x, rest[0] if rest else 0)
        case "scale", [x, *rest]:
            return (x, 0, 0, rest[0] if rest else x, 0, 0)
        case "rotate", [angle, *rest]:
            sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
            turned: Matrix = (cosine, sine, -sine, cosine, 0, 0)
            if not rest:
                return turned
            x, y = rest
            return _times(_times((1, 0, 0, 1, x, y), turned), (1, 0, 0, 1, -x, -y))
        case _:
            raise KnownError("logo.not_drawn", cause=name)


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return (
        a * p + c * q,
        b * p + d * q,
        a * r + c * s,
        b * r + d * s,
        a * t + c * u + e,
        b * t + d * u + f,
    )


def _length(text: str) -> float:
    found = re.match(_NUMBER, text.strip())
    return float(found[0]) if found else 0.0


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
