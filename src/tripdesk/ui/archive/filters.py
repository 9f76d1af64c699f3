"""What narrows the list: words, year, country, who made it, and the chips."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from tripdesk.domain.report import Origin
from tripdesk.services.listing import Facets, Query
from tripdesk.ui.archive.chips import STATES, Chips, Show
from tripdesk.ui.archive.choice import Choice
from tripdesk.ui.archive.row_words import origin_words
from tripdesk.ui.parts import column, row
from tripdesk.ui.theme import icon

_LEAST = 16
"""In average characters; the search field goes before the boxes."""
_YEAR, _COUNTRY = 10, 16
"""So many letters of what is chosen are shown."""


class Filters(QWidget):
    """Tells each change of what is asked; typing is told at each key."""

    changed = Signal()
    left = Signal()
    """The keyboard wants to go down, into the list."""

    def __init__(self) -> None:
        super().__init__()
        self._restoring = False
        self.words = _SearchField()
        self.words.setObjectName("search")
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName(self.tr("Search in all reports"))
        hint = self.tr("Search in all reports — place, purpose, function, appointment…   (Ctrl+F)")
        self.words.setPlaceholderText(hint)
        self.words.addAction(icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        self.words.textChanged.connect(self._on_words_changed)
        self.words.returnPressed.connect(self.left)
        self.words.left.connect(self.left)
        self._year = Choice(self.tr("Year"), _YEAR)
        self._country = Choice(self.tr("Country"), _COUNTRY)
        self._origin = Choice(self.tr("Made by"), _COUNTRY)
        self.words.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LEAST)
        self._chips = Chips()
        self._chips.chosen.connect(self.changed)
        for each in self._boxes():
            each.currentIndexChanged.connect(self._on_box_changed)
        top = row(gap=2)
        top.addWidget(self.words, 1)
        for each in self._boxes():
            top.addWidget(each)
        layout = column(self, gap=2)
        layout.addLayout(top)
        layout.addWidget(self._chips)
        self._origin.hide()
        self.set_facets(Facets())

    def _boxes(self) -> tuple[Choice, Choice, Choice]:
        return self._year, self._country, self._origin

    def narrowed(self, query: Query) -> Query:
        """Return a query with what is chosen here."""
        show = self._chips.show_only
        state = STATES.get(show)
        year, country, origin = (each.currentData() for each in self._boxes())
        return replace(
            query,
            words=self.words.text().strip(),
            states=frozenset() if state is None else frozenset({state}),
            late=show is Show.LATE,
            year=year,
            country=country,
            origin=Origin(origin) if origin else None,
        )

    @property
    def any(self) -> bool:
        """Whether anything narrows the list."""
        return self.narrowed(Query()) != Query()

    def clear(self) -> None:
        """Let everything through again; told once."""
        if self.any:
            self.restore({})
            self.changed.emit()

    def set_facets(
        self, facets: Facets, country_names: Mapping[str, Sequence[str]] | None = None
    ) -> None:
        """Show what each choice has; what is chosen is offered even where it has nothing."""
        years = dict(sorted(facets.years.items(), reverse=True))
        self._offer(self._year, self.tr("All years"), {each: str(each) for each in years}, years)
        known = country_names or {}
        said = {each: country_words(each, known.get(each, ())) for each in facets.countries}
        names = dict(sorted(said.items(), key=lambda each: _folded(each[1])))
        self._offer(self._country, self.tr("All countries"), names, facets.countries)
        origins = {each.value: facets.origins.get(each, 0) for each in Origin}
        made = {each.value: origin_words(each) for each in Origin}
        self._offer(self._origin, self.tr("Made by anyone"), made, origins)
        # Once it is there it stays: what is typed must not move the field it is typed in.
        if self._origin.currentData() or sum(1 for n in facets.origins.values() if n) > 1:
            self._origin.show()
        self._chips.set_facets(facets)

    def _offer(
        self, box: Choice, everything: str, names: Mapping[Any, str], counts: Mapping[Any, int]
    ) -> None:
        choices: list[tuple[str, object]] = [(everything, None)]
        chosen = box.currentData()
        if chosen is not None and chosen not in names:
            choices.append((f"{chosen} (0)", chosen))
        number = QLocale().toString
        choices += [
            (f"{name} ({number(counts[value])})", value)
            for value, name in names.items()
            if counts[value] or value == chosen
        ]
        box.set_choices(choices)

    def remembered(self) -> dict[str, object]:
        """Return what is chosen, to be given to `restore` at another start."""
        year, country, origin = (each.currentData() for each in self._boxes())
        kept = {
            "words": self.words.text(),
            "show": self._chips.show_only.name,
            "year": year,
            "country": country,
            "origin": origin,
        }
        return {key: value for key, value in kept.items() if value not in {None, "", "ALL"}}

    def restore(self, kept: Mapping[str, object]) -> None:
        """Choose what was chosen once, without telling; what makes no sense is left out."""
        words, show = kept.get("words"), str(kept.get("show"))
        # Its signals are not blocked: the button in it that clears it goes by them.
        self._restoring = True
        self.words.setText(words if isinstance(words, str) else "")
        self._restoring = False
        self._chips.choose(Show[show] if show in Show.__members__ else Show.ALL)
        for box, key, kind in zip(
            self._boxes(), ("year", "country", "origin"), (int, str, str), strict=True
        ):
            value = kept.get(key)
            if key == "origin" and value not in {each.value for each in Origin}:
                value = None
            if isinstance(value, kind):
                box.set_choices([(box.itemText(0), None), (str(value), value)])
                box.choose(value)
            else:
                box.choose(None)

    def set_bin(self, *, in_bin: bool) -> None:
        """In the bin there are no chips."""
        self._chips.setVisible(not in_bin)

    @Slot(str)
    def _on_words_changed(self, _: str) -> None:
        if not self._restoring:
            self.changed.emit()

    @Slot(int)
    def _on_box_changed(self, _: int) -> None:
        self.changed.emit()


class _SearchField(QLineEdit):
    """The arrow down leads into the list, as it does in a list that opens."""

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def country_words(country: str, names: Sequence[str]) -> str:
    """Return a country's name in the language of the screens; `names` has it in Dutch first."""
    if not names:  # as it was typed, without case and accents
        return " ".join(f"{each[:1].upper()}{each[1:]}" for each in country.split())
    return names[0 if QLocale().language() is QLocale.Language.Dutch else -1]


def _folded(text: str) -> str:
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(each for each in parts if not unicodedata.combining(each))
