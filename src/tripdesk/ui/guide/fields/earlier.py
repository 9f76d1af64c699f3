"""The field for each kind of answer; what it holds is the raw answer, as typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from tripdesk.domain.drafts import (
    RawCount,
    RawItem,
    RawItems,
    RawOptionalItems,
    RawPeriod,
    RawPlace,
    RawPlaces,
    RawText,
)
from tripdesk.domain.form import Question
from tripdesk.ui.guide.fields.field import Field


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    buddy.setAccessibleName(text)
    return label


class _Text(QPlainTextEdit):
    """Text in which Tab leaves the field."""

    def __init__(self, name: str, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)


class _Points(_Text):
    """A line is a point; Alt with an arrow moves it."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = moves.get(Qt.Key(event.key()))
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and step is not None:
            self._move(step)
            return
        super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        cursor = self.textCursor()
        lines, at = self.toPlainText().split("\n"), cursor.blockNumber()
        if not 0 <= at + step < len(lines):
            return
        column = cursor.positionInBlock()
        lines[at], lines[at + step] = lines[at + step], lines[at]
        cursor.beginEditBlock()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText("\n".join(lines))
        cursor.endEditBlock()
        block = self.document().findBlockByNumber(at + step)
        cursor.setPosition(block.position() + column)
        self.setTextCursor(cursor)


class CountField(Field):
    """A number of persons."""

    def __init__(self, question: Question, raw: RawCount) -> None:
        super().__init__()
        self._edit = QLineEdit(raw.text, self)
        self._edit.setPlaceholderText(question.example)
        self._edit.setAccessibleName(question.title)
        self._edit.setMaximumWidth(self._edit.fontMetrics().averageCharWidth() * 14)
        self._edit.textChanged.connect(self.changed)
        _column(self, self._edit)
        self.first = self._edit

    @override
    def raw(self) -> RawCount:
        return RawCount(self._edit.text())


class PeriodField(Field):
    """The first and the last day."""

    def __init__(self, question: Question, raw: RawPeriod) -> None:
        super().__init__()
        self._start, self._end = QLineEdit(raw.start, self), QLineEdit(raw.end, self)
        row = QHBoxLayout()
        for name, edit in (
            (self.tr("First day"), self._start),
            (self.tr("Last day"), self._end),
        ):
            column = QVBoxLayout()
            column.addWidget(_label(name, edit))
            column.addWidget(edit)
            row.addLayout(column)
            edit.setPlaceholderText(question.example)
            edit.textChanged.connect(self.changed)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(row)
        outer.addStretch()
        self.first = self._start

    @override
    def raw(self) -> RawPeriod:
        return RawPeriod(self._start.text(), self._end.text())


class TextField(Field):
    """Paragraphs."""

    def __init__(self, question: Question, raw: RawText) -> None:
        super().__init__()
        self._edit = _Text(question.title, raw.text, self)
        self._edit.setPlaceholderText(question.example)
        self._edit.textChanged.connect(self.changed)
        _column(self, self._edit)
        self.first = self._edit

    @override
    def raw(self) -> RawText:
        return RawText(self._edit.toPlainText())


class PlacesField(Field):
    """Places, one a line: `place, country`."""

    def __init__(self, question: Question, raw: RawPlaces) -> None:
        super().__init__()
        lines = [", ".join(part for part in (row.place, row.country) if part) for row in raw.rows]
        self._edit = _Points(question.title, "\n".join(lines), self)
        self._edit.setPlaceholderText(question.example)
        self._edit.textChanged.connect(self.changed)
        _column(self, self._edit)
        self.first = self._edit

    @override
    def raw(self) -> RawPlaces:
        parts = [line.partition(",") for line in self._edit.toPlainText().split("\n")]
        return RawPlaces(tuple(RawPlace(place.strip(), rest.strip()) for place, _, rest in parts))


class ItemsField(Field):
    """Points, one a line."""

    def __init__(self, question: Question, raw: RawItems) -> None:
        super().__init__()
        self._edit = _Points(question.title, "\n".join(each.text for each in raw.items), self)
        self._edit.setPlaceholderText(question.example)
        self._edit.textChanged.connect(self.changed)
        _column(self, self._edit)
        self.first = self._edit

    @override
    def raw(self) -> RawItems:
        return RawItems(_items(self._edit))


class OptionalItemsField(Field):
    """No, or yes with points."""

    def __init__(self, question: Question, raw: RawOptionalItems) -> None:
        super().__init__()
        self._no, self._yes = (
            QRadioButton(self.tr("&No"), self),
            QRadioButton(self.tr("&Yes"), self),
        )
        self._edit = _Points(question.title, "\n".join(each.text for each in raw.items), self)
        self._edit.setPlaceholderText(question.example)
        self._no.setChecked(raw.decision is False)
        self._yes.setChecked(raw.decision is True)
        for button in (self._no, self._yes):
            button.toggled.connect(self._on_decision_toggled)
        self._edit.textChanged.connect(self.changed)
        _column(self, self._no, self._yes, self._edit)
        self._edit.setVisible(raw.decision is True)
        self.first = self._yes if raw.decision else self._no

    @Slot()
    def _on_decision_toggled(self) -> None:
        self._edit.setVisible(self._yes.isChecked())
        self.changed.emit()

    @override
    def raw(self) -> RawOptionalItems:
        decided = self._no.isChecked() or self._yes.isChecked()
        return RawOptionalItems(self._yes.isChecked() if decided else None, _items(self._edit))


def _items(edit: QPlainTextEdit) -> tuple[RawItem, ...]:
    return tuple(RawItem(line) for line in edit.toPlainText().split("\n"))


def _column(field: QWidget, *widgets: QWidget) -> None:
    layout = QVBoxLayout(field)
    layout.setContentsMargins(0, 0, 0, 0)
    for each in widgets:
        layout.addWidget(each)
    layout.addStretch()
    if isinstance(widgets[-1], QPlainTextEdit):
        layout.setStretchFactor(widgets[-1], 1)
