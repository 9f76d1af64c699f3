"""The one previewing that the window's previews share, made when the first of them is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tripdesk.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from tripdesk.ui.preview.previewing import Previewing


class Previews(QObject):
    """Belongs to the window; ends with it."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._made: Previewing | None = None

    def get(self) -> Previewing | None:
        """Return it; none where nothing here draws pages."""
        if self._made is None and self._around.previewer is not None:
            # Here, not above: what one sees first does not wait for what one sees second.
            from tripdesk.ui.preview.previewing import Previewing  # noqa: PLC0415

            self._made = Previewing(self._around.previewer(), self._around.remembered, self)
        return self._made

    def stop(self) -> None:
        """End the thread and the child that draw."""
        if self._made is not None:
            self._made.stop()
