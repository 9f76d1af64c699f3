"""What is asked when a trip is announced: who goes, where to and when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QWidget

from tripdesk.domain.drafts import Draft, RawPeriod, RawPlaces
from tripdesk.domain.form import FormDefinition, Role
from tripdesk.domain.gazetteer import Gazetteer
from tripdesk.domain.texts import clean_line
from tripdesk.services.announcing import trip_to_come, understood, year_on
from tripdesk.ui.guide.fields.choosing import field_for
from tripdesk.ui.guide.fields.field import Field, FieldNeeds
from tripdesk.ui.guide.scrolling import scrolling
from tripdesk.ui.help_key import HelpKey
from tripdesk.ui.parts import button, column, give_room, label, named, row

_WIDTH, _HEIGHT = 80, 34
"""In average characters, and in lines of the font."""


class AnnounceDialog(QDialog):
    """Goes on once who goes and the last day are known: without these nobody can be late."""

    def __init__(
        self,
        parent: QWidget,
        form: FormDefinition,
        today: date,
        gazetteer: Callable[[], Gazetteer | None],
    ) -> None:
        super().__init__(parent)
        HelpKey(self, "announce")
        self.setWindowTitle(self.tr("Announce a trip"))
        give_room(self, _WIDTH, _HEIGHT)
        self._form, self._today = form, today
        needs = FieldNeeds(year_on(today), gazetteer)
        self.who = QLineEdit()
        self.who.setPlaceholderText(self.tr("such as: alderman for culture, two advisers"))
        asked = label(self.tr("Who goes (functions, not names)"), "asked")
        asked.setBuddy(self.who)
        self.who.setAccessibleName(asked.text())
        inner = named(QWidget(), "pane")
        self._inside = layout = column(inner, gap=2)
        intro = self.tr("The report that is to come is listed, and late when it does not come.")
        layout.addWidget(label(intro, "hint"))
        layout.addWidget(asked)
        layout.addWidget(self.who)
        self.where = self._ask(Role.WHERE, needs, self.tr("Where to"))
        self.when = self._ask(Role.WHEN, needs, self.tr("When"))
        self.invites = QCheckBox(self.tr("Open an e-mail with the invitation"))
        self.invites.setChecked(True)
        layout.addWidget(self.invites)
        self._missing = label("", "hint")
        foot = row()
        foot.addWidget(self._missing, 1)
        foot.addWidget(button(self.tr("Cancel"), self.reject))
        self._go = button(self.tr("Announce"), self.accept, "main")
        # Else Enter would press the first button there is, which takes the place away.
        self._go.setDefault(True)
        foot.addWidget(self._go)
        outer = column(self, margin=3, gap=2)
        outer.addWidget(scrolling(inner), 1)
        outer.addLayout(foot)
        self.who.textChanged.connect(self._on_changed)
        self._on_changed()
        self.who.setFocus()

    def _ask(self, role: Role, needs: FieldNeeds, words: str) -> Field | None:
        question = self._form.with_role(role)
        if question is None:
            return None
        field = field_for(question, Draft().answer(question), needs)
        field.changed.connect(self._on_changed)
        self._inside.addWidget(label(words, "asked"))
        self._inside.addWidget(field)
        return field

    @property
    def people(self) -> str:
        """Who goes."""
        return clean_line(self.who.text())

    def draft(self) -> Draft:
        """Return what is known of the trip."""
        first, last = understood(self._period(), self._today)
        return trip_to_come(self._form, self._places(), self._period(), first, last)

    def _period(self) -> RawPeriod:
        raw = self.when.raw() if self.when is not None else None
        return raw if isinstance(raw, RawPeriod) else RawPeriod()

    def _places(self) -> RawPlaces:
        raw = self.where.raw() if self.where is not None else None
        return raw if isinstance(raw, RawPlaces) else RawPlaces()

    @Slot()
    def _on_changed(self) -> None:
        first, last = understood(self._period(), self._today)
        dated = first is not None and last is not None and first <= last
        words = ""
        if not self.people:
            words = self.tr("Fill in who goes.")
        elif not dated:
            words = self.tr("Fill in the first and the last day.")
        self._missing.setText(words)
        self._go.setEnabled(not words)
