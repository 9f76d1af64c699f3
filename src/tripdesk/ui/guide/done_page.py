"""The page after the last: the report is definitive, and what one does with it now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from tripdesk.ui.flow import Flow
from tripdesk.ui.guide.scrolling import scrolling
from tripdesk.ui.parts import STEP, announce, button, column, label, named, row


@dataclass(frozen=True, slots=True)
class DoneActions:
    """What the buttons do."""

    save: Callable[[], object]
    view: Callable[[], object]
    print: Callable[[], object]
    send: Callable[[], object]
    open_folder: Callable[[Path], object]
    leave: Callable[[], object]


class DonePage(QWidget):
    """Says what was made, and offers it."""

    def __init__(self, title: str, version: int, do: DoneActions) -> None:
        super().__init__()
        self.setObjectName("page")
        self._do = do
        self._file: Path | None = None
        self.first = button(self.tr("Save PDF as…"), do.save, "main")
        self._saved = label("", "quiet")
        self._folder = button(self.tr("Open folder"), self._on_folder_clicked, "plain")
        for each in (self._saved, self._folder):
            each.hide()
        inner = named(QWidget(), "page")
        inside = column(inner, margin=4, gap=2)
        head = column()
        head.addWidget(label(self.tr("The report is definitive"), "title"))
        words = self.tr(
            "{title}, version {n}. This PDF is kept; a correction becomes a new version."
        )
        head.addWidget(label(words.format(title=title, n=version), "hint"))
        inside.addLayout(head)
        inside.addWidget(self._pdf_card())
        inside.addWidget(self._mail_card())
        inside.addStretch()
        layout = column(self, gap=0)
        layout.addWidget(scrolling(inner), 1)
        foot = row()
        foot.setContentsMargins(4 * STEP, STEP, 4 * STEP, 3 * STEP)
        foot.addWidget(button(self.tr("All reports"), do.leave, "", "back"))
        foot.addStretch()
        layout.addLayout(foot)

    def show_saved(self, file: Path) -> None:
        """Say where the PDF was saved, and offer its folder."""
        self._file = file
        words = self.tr("Saved as {name}").format(name=file.name)
        self._saved.setText(words)
        for each in (self._saved, self._folder):
            each.show()
        announce(self, words)

    def _pdf_card(self) -> QFrame:
        view = button(self.tr("View PDF"), self._do.view)
        paper = button(self.tr("Print…"), self._do.print)
        words = self.tr("Save it where you want, look at it or print it.")
        card, inside = _card(self.tr("The official PDF"), words, (self.first, view, paper))
        saved = row(gap=2)
        saved.addWidget(self._saved, 1)
        saved.addWidget(self._folder)
        inside.addLayout(saved)
        return card

    def _mail_card(self) -> QFrame:
        words = self.tr(
            "Opens a ready e-mail with the PDF and the file for the secretariat; you look at it"
            " and send it."
        )
        send = button(self.tr("Send to the secretariat…"), self._do.send)
        return _card(self.tr("To the secretariat"), words, (send,))[0]

    def _on_folder_clicked(self) -> None:
        if self._file is not None:
            self._do.open_folder(self._file)


def _card(title: str, words: str, buttons: tuple[QPushButton, ...]) -> tuple[QFrame, QVBoxLayout]:
    card = named(QFrame(), "card")
    inside = column(card, margin=3, gap=2)
    inside.addWidget(label(title, "heading"))
    inside.addWidget(label(words, "quiet"))
    line = QWidget()
    flow = Flow(line, STEP)
    for each in buttons:
        flow.addWidget(each)
    inside.addWidget(line)
    return card, inside
