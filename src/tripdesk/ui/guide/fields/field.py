"""What the guide knows of a field, whatever its kind: it changes, holds raw words, takes focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from tripdesk.domain.drafts import RawAnswer
from tripdesk.domain.gazetteer import Gazetteer
from tripdesk.domain.problems import Problem


def _no_gazetteer() -> None:
    return None


@dataclass(frozen=True, slots=True)
class FieldNeeds:
    """What a field needs of the world; `today` settles a date without a year.

    `gazetteer` gives none while it is not there: then nothing is completed.
    """

    today: date
    gazetteer: Callable[[], Gazetteer | None] = _no_gazetteer


class Field(QWidget):
    """Where one question is answered; what it holds is the raw answer, as typed."""

    changed = Signal()
    rested = Signal()
    """One has left a part of it: what was under way there is not any more."""

    first: QWidget
    """Takes the focus when the question opens (a focus proxy would skip the field's others)."""

    def raw(self) -> RawAnswer:
        """Return what is typed."""
        raise NotImplementedError

    def renew(self) -> None:
        """Say its words again and measure itself again: the language or the letters are others.

        All else of the guide is made anew then; fields stay, for what they can undo.
        """

    def show_item(self, item: int | None) -> None:
        """Put the focus on an item, counted from 0, or on the field as a whole."""
        del item
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, problem: Problem) -> None:
        """Put the focus where this problem is."""
        self.show_item(problem.item)

    def is_under_way(self, problem: Problem) -> bool:
        """Whether a problem is only that one is not ready yet where the focus is."""
        del problem
        return False

    def mark(self, problems: Sequence[Problem]) -> None:
        """Mark the words that problems point at; a field without running text marks none."""

    def add_lines(self, lines: Sequence[str]) -> None:
        """Add paragraphs, points or places after those there are, as one would type them."""

    def leave_out(self, problem: Problem) -> None:
        """Take the words that a problem points at out of the text, in one step of undo."""
