"""What the settings ask of the screens: an office's colour, and its language."""

from __future__ import annotations

from dataclasses import dataclass

from tripdesk.ui.language import Language
from tripdesk.ui.remembered import Remembered
from tripdesk.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the settings ask of the screens; empty where they ask nothing."""

    accent: str = ""
    language: str = ""


def follow(wishes: Wishes, remembered: Remembered, language: Language, theme: Theme) -> None:
    """Wear the organisation's colour, and speak its language until one has chosen another."""
    theme.set_accent(wishes.accent)
    if wishes.language and not remembered.text("language"):
        language.use(wishes.language)
