"""The settings window: pages of fields, each checked as it is typed, saved together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QListWidget,
    QMessageBox,
    QScrollArea,
    QStackedWidget,
    QWidget,
)
from typing_extensions import override

from tripdesk.domain.colours import parse_colour
from tripdesk.domain.errors import KnownError
from tripdesk.services.ports.settings import SettingsStore
from tripdesk.services.settings import HouseStyleSettings, written
from tripdesk.ui.help_key import HelpKey
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.parts import STEP, button, column, give_room, label, named, row
from tripdesk.ui.settings.address_field import AddressField
from tripdesk.ui.settings.fields import SettingField
from tripdesk.ui.settings.pages import Page, pages
from tripdesk.ui.settings.style_preview import StylePreview
from tripdesk.ui.settings_needs import Sample

if TYPE_CHECKING:
    from tripdesk.services.servers import TryServer

_WIDTH, _HEIGHT = 140, 40
"""In average characters, and in lines of the font."""

_ROOMY = 84
"""So many average characters of the font wide, there is room for the example beside the fields."""


class SettingsWindow(QDialog):
    """Saves nothing until it is told to, and then all or nothing."""

    saved = Signal(object, object)
    """Told with the settings before and after."""

    def __init__(
        self,
        store: SettingsStore,
        forms: Mapping[str, str],
        sample: Sample,
        parent: QWidget,
        try_server: TryServer | None = None,
    ) -> None:
        super().__init__(parent)
        HelpKey(self, "settings")
        self.setWindowTitle(self.tr("Settings"))
        self._store, self._loaded = store, store.load()
        self._names, self._stack = named(QListWidget(), "subjects"), QStackedWidget()
        self._names.setAccessibleName(self.tr("Subjects"))
        self._names.ensurePolished()  # else its rows are measured without their padding
        self._wrong, self._wrong_words = QFrame(), label("")
        self._preview = StylePreview(sample)
        self._fields: dict[str, SettingField] = {}
        self._at: dict[str, int] = {}
        made = pages(forms, try_server)
        for at, page in enumerate(made):
            self._names.addItem(page.name)
            self._stack.addWidget(self._page(page, self._preview if at == 0 else None))
            self._at |= {field.key: at for field in page.fields}
        self._names.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._lay_out()
        self._fill()
        self._names.setCurrentRow(0)
        for field in self._fields.values():
            field.edited.connect(partial(self._check, field))

    @property
    def fields(self) -> Mapping[str, SettingField]:
        """The fields by their keys."""
        return self._fields

    @property
    def preview(self) -> StylePreview:
        """The example page."""
        return self._preview

    @property
    def told(self) -> str:
        """What it says above the pages is wrong in the files."""
        return self._wrong_words.text()

    def open_page(self, key: str) -> None:
        """Show the page of a setting, and go to it."""
        field = self._fields[key]
        self._names.setCurrentRow(self._at[key])
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _page(self, page: Page, beside: QWidget | None) -> QWidget:
        inner = named(QWidget(), "pane")
        layout = column(inner, gap=2)
        layout.setContentsMargins(0, 0, STEP, 0)
        layout.addWidget(label(page.name, "heading"))
        for field in page.fields:
            self._fields[field.key] = field
            layout.addWidget(field)
        layout.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        if beside is None:
            return scroll
        both = QWidget()
        sides = row(both, gap=2)
        sides.addWidget(scroll, 3)
        sides.addWidget(beside, 2)
        return both

    def _lay_out(self) -> None:
        self._wrong.setObjectName("warnings")
        column(self._wrong, margin=1).addWidget(self._wrong_words)
        self._names.setFixedWidth(self.fontMetrics().averageCharWidth() * 22)
        give_room(self, _WIDTH, _HEIGHT)
        middle = row(gap=2)
        middle.addWidget(self._names)
        middle.addWidget(self._stack, 1)
        foot = row()
        foot.addWidget(button(self.tr("Import…"), self._on_import_clicked, "plain"))
        foot.addWidget(button(self.tr("Export…"), self._on_export_clicked, "plain"))
        foot.addStretch()
        foot.addWidget(button(self.tr("Cancel"), self.reject))
        self._go = button(self.tr("Save"), self._on_save_clicked, "main")
        self._go.setDefault(True)
        foot.addWidget(self._go)
        layout = column(self, margin=2, gap=2)
        layout.addWidget(self._wrong)
        layout.addLayout(middle, 1)
        layout.addLayout(foot)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where letters are so large that both are cramped, the fields have all the room.
        self._preview.setVisible(self.width() >= self.fontMetrics().averageCharWidth() * _ROOMY)

    # What is set -----------------------------------------------------------------------------

    def _fill(self) -> None:
        loaded = self._loaded
        for key, field in self._fields.items():
            field.put(written(loaded.settings, key))
            field.show_fault("")
            if key in loaded.locked:
                field.lock(self.tr("Your office has set this; it cannot be changed here."))
        self._tell(loaded.problems)
        self._show_preview()

    def _tell(self, problems: tuple[KnownError, ...]) -> None:
        """Name what is wrong in the files at its field, or above where it has none."""
        others = []
        for problem in problems:
            field = self._fields.get(str(problem.params.get("key", "")))
            if field is None or field.key in self._loaded.locked:
                others.append(error_sentence(problem))
            else:
                field.show_fault(_at_field(problem, field))
        self._wrong_words.setText("\n".join(others))
        self._wrong.setVisible(bool(others))

    def changes(self) -> dict[str, object]:
        """Return what differs from what is in force, by key."""
        return {
            key: field.raw()
            for key, field in self._fields.items()
            if key not in self._loaded.locked and field.raw() != written(self._loaded.settings, key)
        }

    def _check(self, field: SettingField) -> None:
        """Say at the field what is wrong with what is typed; the preview follows what is right."""
        refused = self._store.check({field.key: field.raw()})
        field.show_fault(_at_field(refused[0], field) if refused else "")
        if field.key.startswith("house_style."):
            self._show_preview()

    def _show_preview(self) -> None:
        logo = self._right("logo")
        self._preview.show_style(
            HouseStyleSettings(
                organisation=self._right("organisation"),
                logo=Path(logo) if logo else None,
                logo_alt=self._right("logo_alt"),
                accent=parse_colour(self._right("accent")) or "",
            )
        )

    def _right(self, name: str) -> str:
        """Return what is typed of the house style, or what is in force where that is wrong."""
        field = self._fields[f"house_style.{name}"]
        typed = written(self._loaded.settings, field.key) if field.fault else field.raw()
        return str(typed)

    # The buttons -----------------------------------------------------------------------------

    @Slot()
    def _on_save_clicked(self) -> None:
        changes = self.changes()
        refused = self._store.check(changes)
        for error in refused:
            field = self._fields[str(error.params["key"])]
            field.show_fault(_at_field(error, field))
        if refused:
            self.open_page(str(refused[0].params["key"]))
            return
        before = self._loaded
        try:
            self._loaded = self._store.change(changes) if changes else before
        except KnownError as error:
            self._warn(error)
            return
        self.saved.emit(before, self._loaded)
        self.accept()

    @Slot()
    def _on_export_clicked(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export settings"), "tripdesk-settings.toml", "TOML (*.toml)"
        )
        if name:
            try:
                self._store.give_out(Path(name))
            except KnownError as error:
                self._warn(error)

    @Slot()
    def _on_import_clicked(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import settings"), "", "TOML (*.toml)")
        if name:
            self.take_in(Path(name))

    def take_in(self, file: Path) -> None:
        """Set what a file sets, at once, and show it; what is wrong in it is told."""
        before = self._loaded
        try:
            self._loaded = self._store.take_in(file)
        except KnownError as error:
            self._warn(error)
            return
        problems = self._loaded.problems
        self._loaded = replace(self._loaded, problems=())
        self._fill()
        self._wrong_words.setText("\n".join(error_sentence(each) for each in problems))
        self._wrong.setVisible(bool(problems))
        self.saved.emit(before, self._loaded)

    def _warn(self, error: KnownError) -> None:
        QMessageBox.warning(self, self.windowTitle(), error_sentence(error))

    @override
    def done(self, result: int) -> None:
        """Close, once nothing is drawn any more."""
        self._preview.stop()
        for field in self._fields.values():
            if isinstance(field, AddressField):
                field.stop()
        super().done(result)


def _at_field(error: KnownError, field: SettingField) -> str:
    """Return the sentence as it reads beside the field: no file, and the field's own name."""
    words = error_sentence(error).removeprefix(f"{error.params.get('file', '')}: ")
    return words.replace(field.key, field.name)
