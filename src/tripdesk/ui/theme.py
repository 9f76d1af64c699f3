"""The look of the window: colours and sizes from `resources/style`, as the system says."""

from __future__ import annotations

import re
import tomllib

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tripdesk.resources import resource


def apply_theme(application: QApplication, *, dark: bool | None = None) -> None:
    """Dress the application; `dark` overrides what the system says."""
    if dark is None:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    palettes = tomllib.loads(resource("style", "palette.toml").read_text("utf-8"))
    size = application.font().pointSizeF()
    values: dict[str, str] = dict(palettes["dark" if dark else "light"])
    values |= {name: f"{size * factor:.1f}" for name, factor in _SCALE.items()}
    sheet = resource("style", "window.qss").read_text("utf-8")
    application.setStyle("Fusion")
    # str.format would take the sheet's own braces for fields.
    application.setStyleSheet(re.sub(r"\{(\w+)\}", lambda match: values[match[1]], sheet))


_SCALE = {"title": 1.9, "heading": 1.1, "small": 0.9}
