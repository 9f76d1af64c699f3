"""Shows a page of the guide in the window's own colours and size of text, its pictures too."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit
from typing_extensions import override

from tripdesk.ui.help_pages import folded, shown
from tripdesk.ui.parts import STEP
from tripdesk.ui.theme import colour

_SHEET = """
h1 {{ font-size: {title}pt; font-weight: 600; margin-bottom: {step}px; }}
h2 {{ font-size: {heading}pt; font-weight: 600; margin-top: {wide}px; margin-bottom: {half}px; }}
p, li {{ margin-top: {half}px; margin-bottom: {half}px; }}
a {{ color: {accent}; }}
kbd, code {{ background-color: {pale}; }}
pre {{ background-color: {pale}; margin: {half}px; }}
.caption {{ color: {quiet}; font-size: {small}pt; }}
th {{ text-align: left; padding: {half}px; color: {quiet}; }}
td {{ padding: {half}px; border-top: 1px solid {line}; }}
"""
_PICTURES = QTextDocument.ResourceType.ImageResource.value
_PICTURE = 90
"""A picture is at most so many characters wide."""


class HelpBrowser(QTextBrowser):
    """Reads files of the guide only; nothing is fetched from elsewhere."""

    def __init__(self, folder: Path, language: str) -> None:
        super().__init__()
        self._folder, self._language = folder, language
        self._words = ""
        self._shown_pictures: set[Path] = set()
        self.setOpenExternalLinks(False)
        self.sourceChanged.connect(self._on_source_changed)
        self._dress()

    def show_page(self, name: str) -> None:
        """Show a page by its name."""
        url = QUrl.fromLocalFile(str(self._folder / f"{name}.html"))
        if self.source() != url:
            self.setSource(url)

    def page_name(self) -> str:
        """Return the name of the page that is shown."""
        return self.source().fileName().removesuffix(".html")

    def mark(self, words: str) -> None:
        """Mark these words where they stand, and show the first."""
        self._words = words
        self._mark_words()

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        path = self._folder / QUrl(name).fileName()
        if not path.is_file():
            return None
        if kind == _PICTURES:
            self._shown_pictures.add(path)
            return self._picture(path)
        if kind == QTextDocument.ResourceType.HtmlResource.value:
            return shown(path.read_text("utf-8"), self._language)
        return None

    def _picture(self, path: Path) -> QImage:
        """Return a picture as wide as a line of text, drawn for this screen."""
        picture, sharpness = QImage(str(path)), self.devicePixelRatioF()
        wide = min(
            self.fontMetrics().averageCharWidth() * _PICTURE,
            self.viewport().width() - 4 * STEP,
            picture.width(),
        )
        drawn = picture.scaledToWidth(
            max(1, round(wide * sharpness)), Qt.TransformationMode.SmoothTransformation
        )
        drawn.setDevicePixelRatio(sharpness)
        return drawn

    def _dress(self) -> None:
        points = self.font().pointSizeF()
        sheet = _SHEET.format(
            title=round(points * 1.6, 1),
            heading=round(points * 1.2, 1),
            small=round(points * 0.9, 1),
            step=STEP,
            half=STEP // 2,
            wide=2 * STEP,
            accent=colour("accent").name(),
            pale=colour("accent_pale").name(),
            quiet=colour("quiet").name(),
            line=colour("line").name(),
        )
        self.document().setDefaultStyleSheet(sheet)
        self.document().setDocumentMargin(2 * STEP)
        if not self.source().isEmpty():
            self.reload()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for path in self._shown_pictures:
            url = QUrl.fromLocalFile(str(path))
            self.document().addResource(_PICTURES, url, self._picture(path))
        self.document().markContentsDirty(0, self.document().characterCount())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._dress()

    def _on_source_changed(self) -> None:
        self._mark_words()

    def _mark_words(self) -> None:
        text = folded(self.document().toPlainText())
        words = "|".join(re.escape(each) for each in folded(self._words).split())
        # Folding takes accents away, one letter for one: places in it are those of the page.
        same = len(text) == len(self.document().toPlainText())
        found = list(re.finditer(rf"(?<!\w)(?:{words})", text)) if words and same else []
        self.setExtraSelections([self._marked(each) for each in found])
        if found:
            cursor = self.textCursor()
            cursor.setPosition(found[0].start())
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def _marked(self, found: re.Match[str]) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor, look = QTextCursor(self.document()), QTextCharFormat()
        cursor.setPosition(found.start())
        cursor.setPosition(found.end(), QTextCursor.MoveMode.KeepAnchor)
        look.setBackground(colour("accent"))
        look.setForeground(colour("on_accent"))
        made.cursor, made.format = cursor, look
        return made
