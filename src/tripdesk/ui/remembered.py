"""What the window remembers from one time to the next: its place, its language, hints seen.

One small file beside the archive, so that a portable folder carries it and no registry or home of
another program is written. Losing it costs nothing but a moment's setting.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

FILE = "window.ini"


class Remembered:
    """Values by name; without a folder they live as long as the window."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._settings: QSettings | None = None
        self._here: dict[str, object] = {}
        if folder is not None:
            self._settings = QSettings(str(folder / FILE), QSettings.Format.IniFormat)

    def text(self, name: str, otherwise: str = "") -> str:
        """Return a text that was kept."""
        value = self._value(name)
        return value if isinstance(value, str) else otherwise

    def number(self, name: str, otherwise: int) -> int:
        """Return a whole number that was kept."""
        try:
            return int(str(self._value(name)))
        except ValueError:
            return otherwise

    def content(self, name: str) -> QByteArray:
        """Return what Qt keeps of a window's place; empty where there is none."""
        value = self._value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, name: str, value: str | int | QByteArray) -> None:
        """Keep a value; on the disk when the archive's folder is there."""
        self._here[name] = str(value) if isinstance(value, int) else value

    def store(self) -> None:
        """Put on the disk what was kept, once there is a folder to put it in."""
        if self._settings is None or self._folder is None or not self._folder.is_dir():
            return
        changed = {
            name: value for name, value in self._here.items() if self._settings.value(name) != value
        }
        for name, value in changed.items():
            self._settings.setValue(name, value)
        if changed:
            self._settings.sync()
            with suppress(OSError):  # Qt makes it for all to read; words one sought may be in it
                (self._folder / FILE).chmod(0o600)

    def _value(self, name: str) -> object:
        if name in self._here:
            return self._here[name]
        return None if self._settings is None else self._settings.value(name)
