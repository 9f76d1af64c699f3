"""The fields of the settings: a label, something to type or choose in, and what is wrong with it.

Each gives and takes its value as it stands in the settings file: a text, a number, a list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from tripdesk.domain.colours import parse_colour
from tripdesk.domain.terms import DEFAULT_TERM, LONGEST, TermUnit, parse_term
from tripdesk.ui.number_box import NumberBox
from tripdesk.ui.parts import announce, column, label, row


class SettingField(QWidget):
    """One setting; what kind of value it has is its subclass's."""

    edited = Signal()
    """Another value stands in it."""

    def __init__(self, key: str, name: str, note: str = "") -> None:
        super().__init__()
        self.key, self.name = key, name.replace("&", "")
        self._label = label(name, "asked")
        self._note, self._fault = label(note, "quiet"), label("", "failed")
        self._note.setVisible(bool(note))
        self._fault.hide()
        self._layout = column(self, gap=0)
        self._layout.addWidget(self._label)
        self._inside = QWidget()
        self._row = row(self._inside)
        self._layout.addWidget(self._inside)
        self._layout.addWidget(self._note)
        self._layout.addWidget(self._fault)

    @property
    def editor(self) -> QWidget:
        """What takes the focus; it is named after the label."""
        raise NotImplementedError

    def raw(self) -> object:
        """Return the value as it stands in the file."""
        raise NotImplementedError

    def put(self, value: object) -> None:
        """Show a value of the file."""
        raise NotImplementedError

    def lock(self, why: str) -> None:
        """Show that this cannot be changed, and why."""
        self._inside.setEnabled(False)
        self._note.setText(why)
        self._note.show()
        self.editor.setAccessibleDescription(why)

    def show_fault(self, words: str) -> None:
        """Say what is wrong with the value, or nothing."""
        if words and words != self._fault.text():
            announce(self, words)
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
        self.editor.setAccessibleDescription(words or self._note.text())

    @property
    def fault(self) -> str:
        """What it says is wrong."""
        return self._fault.text()

    def _take(self, editor: QWidget) -> None:
        self._label.setBuddy(editor)
        editor.setAccessibleName(self.name)
        editor.setAccessibleDescription(self._note.text())
        self._row.addWidget(editor, 1)


class TextField(SettingField):
    """A text on one line."""

    def __init__(self, key: str, name: str, note: str = "", example: str = "") -> None:
        super().__init__(key, name, note)
        self._edit = QLineEdit()
        self._edit.setPlaceholderText(example)
        self._edit.textChanged.connect(self.edited)
        self._take(self._edit)

    @property
    def editor(self) -> QLineEdit:
        """The line."""
        return self._edit

    def raw(self) -> str:
        """Return what is typed."""
        return self._edit.text().strip()

    def put(self, value: object) -> None:
        """Show a text."""
        self._edit.setText(str(value))


class PathField(TextField):
    """A file or a folder, typed or looked for."""

    def __init__(self, key: str, name: str, note: str = "", kinds: str = "") -> None:
        """Take `kinds` as a file dialog has them; without any, a folder is meant."""
        super().__init__(key, name, note)
        self._kinds = kinds
        look = QPushButton(self.tr("Choose…"))
        look.setObjectName("small")
        look.setAccessibleName(f"{self.name}: {self.tr('Choose…')}")
        look.clicked.connect(self._on_look_clicked)
        self._row.addWidget(look)

    @Slot()
    def _on_look_clicked(self) -> None:
        if self._kinds:
            found, _ = QFileDialog.getOpenFileName(self, self.name, self.raw(), self._kinds)
        else:
            found = QFileDialog.getExistingDirectory(self, self.name, self.raw())
        if found:
            self.put(str(Path(found)))


class ColourField(TextField):
    """A colour as `#0b6b4f`, with a button that shows it and lets one choose."""

    def __init__(self, key: str, name: str, note: str = "") -> None:
        super().__init__(key, name, note, "#0b6b4f")
        self._look = QPushButton(self.tr("Choose…"))
        self._look.setObjectName("small")
        self._look.setAccessibleName(f"{self.name}: {self.tr('Choose…')}")
        self._look.clicked.connect(self._on_look_clicked)
        self._row.addWidget(self._look)
        self.edited.connect(self._on_edited)

    @Slot()
    def _on_edited(self) -> None:
        colour = parse_colour(self.raw())
        if colour is None:
            self._look.setIcon(QIcon())
            return
        side = self.fontMetrics().height()
        swatch = QPixmap(side, side)
        swatch.fill(QColor(colour))
        self._look.setIcon(QIcon(swatch))

    @Slot()
    def _on_look_clicked(self) -> None:
        chosen = QColorDialog.getColor(QColor(parse_colour(self.raw()) or "black"), self, self.name)
        if chosen.isValid():
            self.put(chosen.name())


class PathsField(SettingField):
    """Files in order, each on a line of its own."""

    def __init__(self, key: str, name: str, note: str = "") -> None:
        super().__init__(key, name, note)
        self._edit = QPlainTextEdit()
        self._edit.setTabChangesFocus(True)
        self._edit.setMaximumHeight(self.fontMetrics().lineSpacing() * 5)
        self._edit.textChanged.connect(self.edited)
        self._take(self._edit)

    @property
    def editor(self) -> QPlainTextEdit:
        """The lines."""
        return self._edit

    def raw(self) -> list[str]:
        """Return the paths."""
        lines = (each.strip() for each in self._edit.toPlainText().splitlines())
        return [each for each in lines if each]

    def put(self, value: object) -> None:
        """Show paths."""
        paths = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
        self._edit.setPlainText("\n".join(str(each) for each in paths))


class ChoiceField(SettingField):
    """One of a few, in the words of the screens."""

    def __init__(self, key: str, name: str, choices: Mapping[str, str], note: str = "") -> None:
        super().__init__(key, name, note)
        self._box = QComboBox()
        for value, words in choices.items():
            self._box.addItem(words, value)
        self._box.currentIndexChanged.connect(self.edited)
        self._take(self._box)

    @property
    def editor(self) -> QComboBox:
        """The list."""
        return self._box

    def raw(self) -> str:
        """Return the chosen value."""
        return str(self._box.currentData())

    def put(self, value: object) -> None:
        """Choose a value; one that is not among the choices is added as it stands."""
        at = self._box.findData(str(value))
        if at < 0:
            self._box.addItem(str(value), str(value))
            at = self._box.count() - 1
        self._box.setCurrentIndex(at)


class NumberField(SettingField):
    """A whole number; `zero` says what none means."""

    def __init__(self, key: str, name: str, zero: str, highest: int, note: str = "") -> None:
        super().__init__(key, name, note)
        self._box = NumberBox()
        self._box.setRange(0, highest)
        self._box.setSpecialValueText(zero)
        self._box.valueChanged.connect(self.edited)
        self._take(self._box)

    @property
    def editor(self) -> QSpinBox:
        """The number."""
        return self._box

    def raw(self) -> int:
        """Return the number."""
        return self._box.value()

    def put(self, value: object) -> None:
        """Show a number."""
        self._box.setValue(value if isinstance(value, int) else 0)


class TermField(SettingField):
    """A number of days, weeks or months."""

    def __init__(self, key: str, name: str, units: Mapping[TermUnit, str], note: str = "") -> None:
        super().__init__(key, name, note)
        self._count, self._unit = NumberBox(), QComboBox()
        self._count.setRange(1, LONGEST)
        for unit, words in units.items():
            self._unit.addItem(words, str(unit))
        self._count.valueChanged.connect(self.edited)
        self._unit.currentIndexChanged.connect(self.edited)
        self._take(self._count)
        self._unit.setAccessibleName(f"{self.name}: {self.tr('unit')}")
        self._row.addWidget(self._unit, 2)

    @property
    def editor(self) -> QSpinBox:
        """The number."""
        return self._count

    def raw(self) -> str:
        """Return the term."""
        term = parse_term(f"{self._count.value()} {self._unit.currentData()}")
        return str(term or DEFAULT_TERM)

    def put(self, value: object) -> None:
        """Show a term."""
        term = parse_term(str(value)) or DEFAULT_TERM
        self._count.setValue(term.count)
        self._unit.setCurrentIndex(self._unit.findData(str(term.unit)))
