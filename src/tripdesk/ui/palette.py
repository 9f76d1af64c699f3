"""The colours by their names, as the roles of the application's palette."""

from __future__ import annotations

from PySide6.QtGui import QColor, QGuiApplication, QPalette

from tripdesk.ui.colours import Table

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
        QPalette.ColorRole.Light,
        QPalette.ColorRole.ToolTipBase,
    ),
    "line": (QPalette.ColorRole.Midlight,),
    "border": (QPalette.ColorRole.Mid, QPalette.ColorRole.Dark, QPalette.ColorRole.Shadow),
    "accent": (QPalette.ColorRole.Highlight, QPalette.ColorRole.Link, QPalette.ColorRole.Accent),
    "accent_pale": (QPalette.ColorRole.AlternateBase,),
    "on_accent": (QPalette.ColorRole.HighlightedText,),
    "attention": (QPalette.ColorRole.LinkVisited,),
    "error": (QPalette.ColorRole.BrightText,),
}


def colour(name: str) -> QColor:
    """Return a colour of the table by its name there, as the window now wears it."""
    return QGuiApplication.palette().color(_ROLES[name][0])


def palette_of(colours: Table) -> QPalette:
    """Return the palette of a table."""
    palette = QPalette()  # every role is in the table: the style is not asked for its own
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
