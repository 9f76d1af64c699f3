"""Help beside the work: a searchable list of subjects, and the page of the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QWidget,
)

from tripdesk.ui.help_pages import HelpPage, help_pages, matching
from tripdesk.ui.parts import column, label, row

START = "start"


class HelpWindow(QDialog):
    """Stays open while one goes on working; F1 brings it to the subject at hand."""

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self._pages = help_pages(language)
        self._search = QLineEdit()
        self._search.setClearButtonEnabled(True)
        self._search.setPlaceholderText(self.tr("Search in the help"))
        self._search.setAccessibleName(self.tr("Search in the help"))
        self._search.textChanged.connect(self._on_search_text_changed)
        self._list = QListWidget()
        self._list.setObjectName("subjects")
        self._list.setAccessibleName(self.tr("Subjects"))
        self._list.currentItemChanged.connect(self._on_list_current_item_changed)
        self._none = label(self.tr("Nothing was found. Try another word."), "quiet")
        self._none.hide()
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.tr("Page"))
        self.page.setOpenExternalLinks(False)
        self.page.sourceChanged.connect(self._on_page_source_changed)
        side = column()
        side.addWidget(self._search)
        side.addWidget(self._none)
        side.addWidget(self._list, 1)
        whole = row(self, margin=2, gap=2)
        whole.addLayout(side, 2)
        whole.addWidget(self.page, 5)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 110, metrics.lineSpacing() * 30)
        self._fill(self._pages)

    def open_at(self, name: str) -> None:
        """Show a subject; where there is none of that name, how to begin."""
        self._search.clear()
        names = [page.name for page in self._pages]
        self._list.setCurrentRow(names.index(name if name in names else START))
        self.show()
        self.raise_()
        self.activateWindow()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, pages: list[HelpPage]) -> None:
        self._list.clear()
        for page in pages:
            item = QListWidgetItem(page.title)
            item.setData(Qt.ItemDataRole.UserRole, page.name)
            self._list.addItem(item)
        self._none.setVisible(not pages)
        if pages:
            self._list.setCurrentRow(0)

    @Slot(str)
    def _on_search_text_changed(self, words: str) -> None:
        self._fill(matching(self._pages, words))

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_list_current_item_changed(self, now: QListWidgetItem | None) -> None:
        if now is not None:
            name = now.data(Qt.ItemDataRole.UserRole)
            path = next(page.path for page in self._pages if page.name == name)
            if self.page.source().toLocalFile() != str(path):
                self.page.setSource(QUrl.fromLocalFile(str(path)))

    @Slot(QUrl)
    def _on_page_source_changed(self, source: QUrl) -> None:
        """Choose in the list what a link led to."""
        name = source.fileName().removesuffix(".html")
        for at in range(self._list.count()):
            if self._list.item(at).data(Qt.ItemDataRole.UserRole) == name:
                self._list.setCurrentRow(at)
