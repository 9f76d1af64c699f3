"""What an office set for all: its colour is worn, and its language spoken until one chooses."""

from __future__ import annotations

from tripdesk.ui.language import Language
from tripdesk.ui.remembered import Remembered
from tripdesk.ui.theme import Theme, colour
from tripdesk.ui.wishes import Wishes, follow


def test_an_offices_colour_and_language_are_followed(theme: Theme, language: Language) -> None:
    follow(Wishes("#005ea5", "nl"), Remembered(), language, theme)
    assert colour("accent").name() == "#005ea5"
    assert language.code == "nl"


def test_a_language_one_chose_oneself_stays(theme: Theme, language: Language) -> None:
    remembered = Remembered()
    remembered.keep("language", "en")
    follow(Wishes(language="nl"), remembered, language, theme)
    assert language.code == "en"
