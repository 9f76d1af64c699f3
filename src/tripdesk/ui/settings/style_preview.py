"""A page in the house style as it is being chosen: drawn by what draws the reports."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel
from typing_extensions import override

from tripdesk.domain.errors import KnownError
from tripdesk.services.ports.pages import Picture
from tripdesk.services.settings import HouseStyleSettings
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.palette import colour
from tripdesk.ui.parts import column, label
from tripdesk.ui.settings_needs import Sample
from tripdesk.ui.tasks import Tasks

_PAUSE = 300
"""Milliseconds after the last key."""

Drawn = tuple[Picture, Sequence[KnownError]]


class StylePreview(QFrame):
    """Draws off the screen's thread, one page at a time; only the newest wish counts."""

    def __init__(self, sample: Sample) -> None:
        super().__init__()
        self.setObjectName("card")
        self._sample, self._tasks = sample, Tasks(self)
        self._wanted: HouseStyleSettings | None = None
        self._drawn: HouseStyleSettings | None = None
        self._pixels = QPixmap()
        self._page, self._fault = QLabel(), label("", "failed")
        self._page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._page.setAccessibleName(self.tr("A page in this house style"))
        self._page.setMinimumSize(QSize(1, 1))
        self._fault.hide()
        layout = column(self, margin=1)
        layout.addWidget(label(self.tr("Example"), "quiet"))
        layout.addWidget(self._page, 1)
        layout.addWidget(self._fault)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._on_pause_timeout)

    @property
    def is_drawn(self) -> bool:
        """Whether the page shows what was wanted last."""
        return self._drawn is not None and self._drawn == self._wanted

    @property
    def page(self) -> QPixmap:
        """The page as it was drawn."""
        return self._pixels

    @property
    def fault(self) -> str:
        """What is wrong with the style, in words."""
        return self._fault.text()

    def show_style(self, style: HouseStyleSettings) -> None:
        """Show this style, after a pause in typing."""
        self._wanted = style
        self._pause.start()

    def stop(self) -> None:
        """Wait for what is being drawn."""
        self._pause.stop()
        self._wanted = None
        self._tasks.stop()

    @Slot()
    def _on_pause_timeout(self) -> None:
        wanted = self._wanted
        if wanted is None or wanted == self._drawn or self._tasks.busy:
            return

        def show(drawn: Drawn) -> None:
            self._drawn = wanted
            self._show(*drawn)
            self._draw_newer()

        def fail(error: KnownError) -> None:
            self._drawn = wanted
            self._say((error,))
            self._draw_newer()

        self._tasks.do(lambda: self._sample(wanted), show, fail)

    def _draw_newer(self) -> None:
        if self._wanted is not None and self._wanted != self._drawn:
            self._pause.start()

    def _show(self, picture: Picture, problems: Sequence[KnownError]) -> None:
        size = picture.width, picture.height
        image = QImage(picture.pixels, *size, picture.width * 4, QImage.Format.Format_ARGB32)
        self._pixels = QPixmap.fromImage(image.copy())
        self._fit()
        self._say(problems)

    def _say(self, problems: Sequence[KnownError]) -> None:
        self._fault.setText("\n".join(error_sentence(each) for each in problems))
        self._fault.setVisible(bool(problems))

    def _fit(self) -> None:
        if self._pixels.isNull():
            return
        ratio = self.devicePixelRatio()
        fitted = self._pixels.scaled(
            self._page.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        # White paper on a white card would have no edge.
        painter = QPainter(fitted)
        painter.setPen(colour("line"))
        painter.drawRect(fitted.rect().adjusted(0, 0, -1, -1))
        painter.end()
        fitted.setDevicePixelRatio(ratio)
        self._page.setPixmap(fitted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
