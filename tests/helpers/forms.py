"""The official form, its words and a stand-in for Babel, for tests of the core."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

from tripdesk.domain.form import FormDefinition
from tripdesk.domain.form_parsing import parse_form

ROOT = Path(__file__).parents[2]
FORM_FILE = ROOT / "resources" / "forms" / "dienstreis-buitenland.toml"
TODAY = date(2020, 3, 1)
_NAMES = "januari februari maart april mei juni juli augustus september oktober"
_MONTHS = (*_NAMES.split(), "november", "december")


def official_form() -> FormDefinition:
    """Return the form that TripDesk comes with."""
    return parse_form(tomllib.loads(FORM_FILE.read_text("utf-8")), FORM_FILE.name)


class DutchWords:
    """Month names and plurals as Babel gives them for nl; a test of the adapter compares them."""

    def month(self, number: int) -> str:
        """Return the month's name."""
        return _MONTHS[number - 1]

    def plural(self, number: int) -> str:
        """Return `one` or `other`."""
        return "one" if number == 1 else "other"
