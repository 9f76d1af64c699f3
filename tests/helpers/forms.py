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


def office_form(folder: Path, *, version: int = 1, heading: str = "Wat heeft het gekost?") -> Path:
    """Put a form of an office's own into a folder, and return its file."""
    text = FORM_FILE.read_text("utf-8")
    text = text.replace('id = "dienstreis-buitenland"', 'id = "kosten-van-de-reis"')
    text = text.replace("\nversion = 1", f"\nversion = {version}")
    text = text.replace("Wat was het doel van de reis?", heading)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "kosten.toml"
    path.write_text(text, "utf-8")
    return path


class DutchWords:
    """Month names and plurals as Babel gives them for nl; a test of the adapter compares them."""

    def month(self, number: int) -> str:
        """Return the month's name."""
        return _MONTHS[number - 1]

    def plural(self, number: int) -> str:
        """Return `one` or `other`."""
        return "one" if number == 1 else "other"
