"""The look of the window: colours and sizes from `resources/style`, as the system says.

Painted parts take their colours from the application's palette (`colour` names them), the rest
from the style sheets; both are filled from one table. Worn anew when the system turns dark, asks
for high contrast, or changes its font, while the window is open.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from tripdesk.domain.colours import contrast
from tripdesk.resources import resource
from tripdesk.ui.colours import Table, Wish, of_system, table_for
from tripdesk.ui.icons import TintedDrawing
from tripdesk.ui.palette import colour, palette_of

__all__ = ["TEXT_SIZES", "Theme", "apply_theme", "colour", "icon"]

_SCALE = {"title": 1.9, "heading": 1.1, "small": 0.9}
STYLE_ARGUMENTS = ("-style", "Fusion")
"""What `QApplication` is told at a start. Asked for by its name, Qt hands the style back as a
Python object, and all the names of `QStyle` with it (8 ms)."""
STYLED = "styled"
"""The property of an application that was told so."""

TEXT_SIZES = (100, 115, 130, 150, 175, 200)
"""The sizes of text one can choose, in per cent of the system's."""


class Theme(QObject):
    """Dresses the application, and again when the system's wishes change."""

    changed = Signal()
    """Other colours are worn; what is painted follows by itself."""
    resized = Signal()
    """Text has another size; what was measured by it must be made anew."""

    def __init__(self, application: QApplication, *, size: int = 100, accent: str = "") -> None:
        """Take `size` as per cent of the system's text, `accent` as the organisation's colour."""
        super().__init__(application)
        self._application, self._accent = application, accent
        self._font = QFont(application.font())
        self._dots = _dots()
        self.size = size
        if not _is_styled(application):
            application.setStyle("Fusion")
        self._wear()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        application.primaryScreen().logicalDotsPerInchChanged.connect(self._on_theme_changed)
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._on_settling_timeout)
        self._watched: QObject | None = None

    def watch(self, window: QWidget) -> None:
        """Follow the system's font: of its change windows are told, and no signal tells."""
        window.installEventFilter(self)
        self._watched = window

    def forget(self, window: QWidget) -> None:
        """Follow it no more: the window closes."""
        window.removeEventFilter(self)
        self._watched = None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ThemeChange and watched is self._watched:
            self._on_theme_changed()
        return False

    @contextmanager
    def undressed(self) -> Iterator[None]:
        """Have widgets made bare inside the block, and dress them all at once after it.

        A dressed widget is measured against the style sheet again at each change while it is being
        put together; for a whole window that took as long as all the rest of it.
        """
        sheet = self._application.styleSheet()
        self._application.setStyleSheet("")
        try:
            yield
        finally:
            self._application.setStyleSheet(sheet)

    def set_size(self, size: int) -> None:
        """Show text at so many per cent of the system's size."""
        if size != self.size:
            self.size = size
            self._wear()
            self.resized.emit()

    def set_accent(self, accent: str) -> None:
        """Wear the organisation's colour, where it can be read."""
        if accent != self._accent:
            self._accent = accent
            self._wear()
            self.changed.emit()

    @Slot()
    def _on_system_changed(self) -> None:
        self._wear()
        self.changed.emit()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._settling.start()  # Qt tells each window, and of each of several things

    @Slot()
    def _on_settling_timeout(self) -> None:
        """Wear the system's own colours anew where they are worn, and its font where it differs."""
        from PySide6.QtGui import QFontDatabase  # noqa: PLC0415 - seldom; a start makes no names of it

        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        resized = _look_of(font) != _look_of(self._font) or _dots() != self._dots
        strong = _is_strong()
        if resized:
            self._font, self._dots = font, _dots()
        if resized or strong:
            self._wear()
            self.changed.emit()
        if resized:
            self.resized.emit()

    def _wear(self) -> None:
        font = QFont(self._font)
        font.setPointSizeF(self._font.pointSizeF() * self.size / 100)
        with _nothing_collected():
            if font != self._application.font():
                self._application.setFont(font)
            apply_theme(self._application, accent=self._accent)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Keep the collector out while Qt goes through all widgets: one it took away would crash it.

    Some of ours are asked on the way (their size, what changed), and it may run in any such line.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _is_strong() -> bool:
    """Tell whether the system asks for high contrast."""
    hints = QGuiApplication.styleHints()  # a name of its own: what it has goes with it
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def _look_of(font: QFont) -> tuple[str, float, int]:
    return font.family(), font.pointSizeF(), font.weight()


def _dots() -> float:
    """Return how many dots an inch of text has, as the system wants it."""
    return QGuiApplication.primaryScreen().logicalDotsPerInch()


def apply_theme(
    application: QApplication,
    *,
    dark: bool | None = None,
    accent: str = "",
    table: Table | None = None,
) -> None:
    """Dress the application; `dark` or a whole `table` overrides what the system says."""
    if not _is_styled(application):
        application.setStyle("Fusion")
    colours = table or table_for(_wish(application, dark, accent))
    application.setPalette(palette_of(colours))
    application.setStyleSheet(_sheet(colours, application.font().pointSizeF()))


def icon(name: str, tint: str = "ink", size: int = 24) -> QIcon:
    """Return an icon of `resources/icons`, drawn in a colour of the table when painted."""
    del size  # it is drawn at the size it is asked for
    return QIcon(TintedDrawing(name, tint))


def _is_styled(application: QApplication) -> bool:
    """Tell whether the application was started in our style."""
    return application.property(STYLED) is True


def _wish(application: QApplication, dark: bool | None, accent: str) -> Wish:
    hints = QGuiApplication.styleHints()
    if dark is None:
        dark = hints.colorScheme() is Qt.ColorScheme.Dark
    strong = _is_strong()
    return Wish(dark, strong, _system_table(application) if strong else None, accent)


def _system_table(application: QApplication) -> Table:
    """Return the system's own colours, from beneath those we set."""
    application.setPalette(QPalette())
    palette, role = application.palette(), QPalette.ColorRole
    return of_system(
        ink=palette.color(role.WindowText).name(),
        ground=palette.color(role.Window).name(),
        surface=palette.color(role.Base).name(),
        link=palette.color(role.Link).name(),
        chosen=palette.color(role.Highlight).name(),
        on_chosen=palette.color(role.HighlightedText).name(),
    )


def _sheet(colours: Table, points: float) -> str:
    values = dict(colours) | {name: f"{points * factor:.1f}" for name, factor in _SCALE.items()}
    values["icons"] = resource("icons").as_posix()
    # A check mark or arrow in a style sheet is a file: one of two, whichever can be seen.
    for name in ("on_accent", "ink"):
        dark = contrast(colours[name], "#ffffff") > contrast(colours[name], "#000000")
        values[f"{name}_sign"] = "dark" if dark else "light"
    # In pixels, as style sheets have them, of a font as tall as this one.
    values["mark"] = f"{round(points * 1.3)}"
    values["mark_round"] = f"{round(points * 1.3) // 2 + 2}"  # a circle, with its border
    values["mark_dot"] = f"{round(points * 0.4)}"
    values["bar"] = f"{max(12, round(points * 1.1))}"
    sheets = sorted(resource("style").glob("*.qss"))
    sheet = "\n".join(each.read_text("utf-8") for each in sheets)
    # str.format would take the sheet's own braces for fields.
    return re.sub(r"\{(\w+)\}", lambda match: values[match[1]], sheet)
