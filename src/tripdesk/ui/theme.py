"""The look of the window: colours and sizes from `resources/style`, as the system says.

Painted parts take their colours from the application's palette (`role_of` names them), the rest
from the style sheets; both are filled from one table.
"""

from __future__ import annotations

import re
import tomllib

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from tripdesk.resources import resource

_SCALE = {"title": 1.9, "heading": 1.1, "small": 0.9}

_ROLES = {
    "ink": (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.ToolTipText,
    ),
    "quiet": (QPalette.ColorRole.PlaceholderText,),
    "ground": (QPalette.ColorRole.Window,),
    "surface": (
        QPalette.ColorRole.Base,
        QPalette.ColorRole.Button,
        QPalette.ColorRole.ToolTipBase,
    ),
    "line": (QPalette.ColorRole.Midlight,),
    "border": (QPalette.ColorRole.Mid,),
    "accent": (QPalette.ColorRole.Highlight, QPalette.ColorRole.Link),
    "accent_pale": (QPalette.ColorRole.AlternateBase,),
    "on_accent": (QPalette.ColorRole.HighlightedText,),
    "attention": (QPalette.ColorRole.LinkVisited,),
    "error": (QPalette.ColorRole.BrightText,),
}


def apply_theme(application: QApplication, *, dark: bool | None = None) -> None:
    """Dress the application; `dark` overrides what the system says."""
    if dark is None:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    palettes = tomllib.loads(resource("style", "palette.toml").read_text("utf-8"))
    colours: dict[str, str] = palettes["dark" if dark else "light"]
    application.setStyle("Fusion")
    application.setPalette(_palette(colours))
    size = application.font().pointSizeF()
    values = dict(colours) | {name: f"{size * factor:.1f}" for name, factor in _SCALE.items()}
    values["icons"] = resource("icons").as_posix()
    sheets = sorted(resource("style").glob("*.qss"))
    sheet = "\n".join(each.read_text("utf-8") for each in sheets)
    # str.format would take the sheet's own braces for fields.
    application.setStyleSheet(re.sub(r"\{(\w+)\}", lambda match: values[match[1]], sheet))


def colour(name: str) -> QColor:
    """Return a colour of the table by its name there, as the window now wears it."""
    return QGuiApplication.palette().color(_ROLES[name][0])


def icon(name: str, tint: str = "ink", size: int = 24) -> QIcon:
    """Return an icon of `resources/icons`, drawn in a colour of the table; `size` in pixels."""
    side = round(size * QGuiApplication.primaryScreen().devicePixelRatio())
    # Qt's reader knows no `currentColor`, and draws at the size that the drawing says.
    words = {
        "currentColor": colour(tint).name(),
        "onAccent": colour("on_accent").name(),
        'width="24" height="24"': f'width="{side}" height="{side}"',
    }
    drawing = resource("icons", f"{name}.svg").read_text("utf-8")
    for word, value in words.items():
        drawing = drawing.replace(word, value)
    pixels = QPixmap()
    pixels.loadFromData(drawing.encode(), "SVG")
    pixels.setDevicePixelRatio(side / size)
    return QIcon(pixels)


def _palette(colours: dict[str, str]) -> QPalette:
    palette = QPalette()
    for name, roles in _ROLES.items():
        for role in roles:
            palette.setColor(role, QColor(colours[name]))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours["quiet"]))
    return palette
