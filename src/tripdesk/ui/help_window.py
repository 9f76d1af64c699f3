"""The user's guide beside the work: its contents, a field to search it, and the page."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QUrl, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from tripdesk.resources import resource
from tripdesk.ui.help_browser import HelpBrowser
from tripdesk.ui.help_pages import ORDER, PARTS, HelpPage, help_pages, matching
from tripdesk.ui.parts import button, column, give_room, label, row

START = "start"
_NAME = Qt.ItemDataRole.UserRole


class HelpWindow(QDialog):
    """Stays open while one goes on working; F1 brings it to the subject at hand."""

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self._pages = {page.name: page for page in help_pages(language)}
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
        self.page = HelpBrowser(resource("help", language), language)
        self.page.setAccessibleName(self.tr("Page"))
        self.page.sourceChanged.connect(self._on_page_source_changed)
        self._back = button(self.tr("Previous page"), self._on_back_clicked, "flush", "back")
        self._on = button(self.tr("Next page"), self._on_on_clicked, "plain", "forward")
        side, middle, turning = column(), column(), row()
        side.addWidget(self._search)
        side.addWidget(self._none)
        side.addWidget(self._list, 1)
        turning.addWidget(self._back)
        turning.addStretch(1)
        turning.addWidget(self._on)
        middle.addWidget(self.page, 1)
        middle.addLayout(turning)
        whole = row(self, margin=2, gap=2)
        whole.addLayout(side, 2)
        whole.addLayout(middle, 5)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._on_find_asked)
        give_room(self, 125, 36)
        self._list_parts()

    def open_at(self, name: str) -> None:
        """Show a subject; where there is none of that name, how to begin."""
        self._search.clear()
        self._choose(name if name in self._pages else START)
        self.show()
        self.raise_()
        self.activateWindow()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    # The list ------------------------------------------------------------------------------------

    def _list_parts(self) -> None:
        """List all pages, under the readers they are for."""
        heads = {
            "traveller": self.tr("For the traveller"),
            "secretary": self.tr("For the secretary"),
            "office": self.tr("Settings and IT"),
            "everybody": self.tr("For everybody"),
        }
        self._clear_list()
        for part, names in PARTS.items():
            head = QListWidgetItem(heads[part])
            font = self.font()
            font.setBold(True)
            head.setFont(font)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(head)
            for name in names:
                self._add(self._pages[name])

    def _list_found(self, pages: list[HelpPage]) -> None:
        self._clear_list()
        for page in pages:
            self._add(page)
        if pages:
            self._list.setCurrentRow(0)

    def _clear_list(self) -> None:
        """Empty the list, which goes from row to row while it loses them: no page is to follow."""
        with QSignalBlocker(self._list):
            self._list.clear()

    def _add(self, page: HelpPage) -> None:
        item = QListWidgetItem(page.title)
        item.setData(_NAME, page.name)
        self._list.addItem(item)

    def _choose(self, name: str) -> None:
        for at in range(self._list.count()):
            if self._list.item(at).data(_NAME) == name:
                self._list.setCurrentRow(at)
                return
        if name in self._pages:
            self.page.show_page(name)

    @Slot(str)
    def _on_search_text_changed(self, words: str) -> None:
        if words.strip():
            found = matching(list(self._pages.values()), words)
            self._list_found(found)
        else:
            found = list(self._pages.values())
            self._list_parts()
            self._choose(self.page.page_name())
        self._none.setVisible(not found)
        self.page.mark(words)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_list_current_item_changed(self, now: QListWidgetItem | None) -> None:
        if now is not None and now.data(_NAME):
            self.page.show_page(now.data(_NAME))

    @Slot()
    def _on_find_asked(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    # The page ------------------------------------------------------------------------------------

    @Slot(QUrl)
    def _on_page_source_changed(self, source: QUrl) -> None:
        """Choose in the list what a link led to; the page itself still tells its old name."""
        name = source.fileName().removesuffix(".html")
        self._choose(name)
        at = ORDER.index(name) if name in self._pages else 0
        self._back.setEnabled(at > 0)
        self._on.setEnabled(at < len(ORDER) - 1)

    @Slot()
    def _on_back_clicked(self) -> None:
        self._turn(-1)

    @Slot()
    def _on_on_clicked(self) -> None:
        self._turn(1)

    def _turn(self, by: int) -> None:
        self._search.clear()
        self._choose(ORDER[ORDER.index(self.page.page_name()) + by])
