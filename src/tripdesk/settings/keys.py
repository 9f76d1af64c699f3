"""Each key of the settings files: where it lies in `Settings`, and how its value is read.

A reader gets the value as it stands in the TOML and the folder of the file, from which relative
paths are taken; it raises a `KnownError` without file and key, which the merger adds.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tripdesk.domain.colours import READABLE, contrast, parse_colour
from tripdesk.domain.errors import KnownError
from tripdesk.domain.terms import Term, parse_term
from tripdesk.domain.texts import clean_line
from tripdesk.services.database_address import parse_address
from tripdesk.services.settings import RetentionStart, ScreenLanguage

LOCKED = "locked"
"""The site file's list of keys, or whole tables, that a user cannot change."""

FILE_NAME_FIELDS = frozenset({"title", "start", "end", "year", "version", "id"})

_ADDRESS = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;]+")
_IDENTIFIER = re.compile(r"[a-z][a-z0-9_-]*")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_DURATION = re.compile(r"P\d{1,3}[YMD]")
_PAPER = "#ffffff"
_LONGEST_TEXT = 500

Reader = Callable[[object, Path], object]


@dataclass(frozen=True, slots=True)
class Choice:
    """Reads one of the words of an enumeration."""

    words: type[StrEnum]

    def __call__(self, value: object, _folder: Path) -> object:
        """Return the member with this value."""
        if not isinstance(value, str) or value not in list(self.words):
            raise KnownError("settings.not_a_choice", choices=", ".join(self.words))
        return self.words(value)


@dataclass(frozen=True, slots=True)
class Number:
    """Reads a whole number within bounds."""

    low: int
    high: int

    def __call__(self, value: object, _folder: Path) -> object:
        """Return the number."""
        whole = isinstance(value, int) and not isinstance(value, bool)
        if not isinstance(value, int) or not whole or not self.low <= value <= self.high:
            raise KnownError("settings.not_a_number", low=self.low, high=self.high)
        return value


def text(value: object, _folder: Path) -> str:
    """Return a text on one line, empty or not."""
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
        raise KnownError("settings.not_text", longest=_LONGEST_TEXT)
    return clean_line(value)


def path(value: object, folder: Path) -> Path | None:
    """Return a path, a relative one taken from the file's folder; an empty text is none."""
    if not isinstance(value, str) or "\0" in value:
        raise KnownError("settings.not_a_path")
    if not value.strip():
        return None
    try:
        return folder / Path(value.strip()).expanduser()
    except RuntimeError as error:  # `~somebody` whom this computer does not know
        raise KnownError("settings.not_a_path") from error


def paths(value: object, folder: Path) -> tuple[Path, ...]:
    """Return a list of paths."""
    if not isinstance(value, list):
        raise KnownError("settings.not_a_list")
    found = (path(each, folder) for each in value)
    return tuple(each for each in found if each is not None)


def colour(value: object, folder: Path) -> str:
    """Return a colour in which text can be read on paper, or an empty text."""
    typed = text(value, folder)
    if not typed:
        return ""
    parsed = parse_colour(typed)
    if parsed is None:
        raise KnownError("settings.not_a_colour", value=typed)
    ratio = contrast(parsed, _PAPER)
    if ratio < READABLE:
        # Rounded down: what falls just short must not read as if it passed.
        raise KnownError("settings.too_light", value=typed, ratio=f"{int(ratio * 100) / 100:.2f}")
    return parsed


def term(value: object, _folder: Path) -> Term:
    """Return a term such as `1 month`."""
    parsed = parse_term(value) if isinstance(value, str) else None
    if parsed is None:
        raise KnownError("settings.not_a_term", value=str(value)[:40])
    return parsed


def address(value: object, folder: Path) -> str:
    """Return an e-mail address, or an empty text."""
    typed = text(value, folder)
    if typed and not _ADDRESS.fullmatch(typed):
        raise KnownError("settings.not_an_address", value=typed)
    return typed


def identifier(value: object, folder: Path) -> str:
    """Return the id of a form."""
    typed = text(value, folder)
    if not _IDENTIFIER.fullmatch(typed):
        raise KnownError("settings.not_a_form", value=typed)
    return typed


def file_name(value: object, folder: Path) -> str:
    """Return a pattern of file names that has one field or more, and known ones only."""
    typed = text(value, folder)
    fields = ", ".join(f"{{{each}}}" for each in sorted(FILE_NAME_FIELDS))
    try:
        parts = list(string.Formatter().parse(typed))
    except ValueError as error:
        raise KnownError("settings.not_a_pattern", value=typed, fields=fields) from error
    names = [name for _, name, _, _ in parts if name is not None]
    plain = all(not form and not conversion for _, _, form, conversion in parts)
    if not names or not plain or not FILE_NAME_FIELDS.issuperset(names):
        raise KnownError("settings.not_a_pattern", value=typed, fields=fields)
    return typed


def database_url(value: object, folder: Path) -> str:
    """Return the address of a PostgreSQL database, or an empty text; never one with a password."""
    typed = text(value, folder)
    if typed:
        try:
            parse_address(typed)
        except KnownError as error:
            raise KnownError("settings.not_a_database", why=error) from None
    return typed


def web_address(value: object, folder: Path) -> str:
    """Return the address of a folder on the web, or an empty text."""
    typed = text(value, folder)
    if typed and not _WEB_ADDRESS.fullmatch(typed):
        raise KnownError("settings.not_a_web_address", value=typed)
    return typed


def duration(value: object, folder: Path) -> str:
    """Return a duration such as `P10Y` (ISO 8601), or an empty text."""
    typed = text(value, folder)
    if typed and not _DURATION.fullmatch(typed):
        raise KnownError("settings.not_a_duration", value=typed)
    return typed


def required_text(value: object, folder: Path) -> str:
    """Return a text on one line that says something."""
    typed = text(value, folder)
    if not typed:
        raise KnownError("settings.empty")
    return typed


KEYS: dict[str, Reader] = {
    "house_style.organisation": text,
    "house_style.logo": path,
    "house_style.logo_alt": text,
    "house_style.accent": colour,
    "house_style.fonts": paths,
    "secretariat.address": address,
    "reports.term": term,
    "reports.form": identifier,
    "reports.file_name": file_name,
    "folders.pdf": path,
    "folders.backup": path,
    "folders.publication": path,
    "folders.forms": path,
    "screens.language": Choice(ScreenLanguage),
    "retention.years": Number(0, 999),
    "retention.starts": Choice(RetentionStart),
    "publication.address": web_address,
    "publication.archive_creator": text,
    "publication.valuation": required_text,
    "publication.selection_list": required_text,
    "publication.retention": duration,
    "publication.restriction": required_text,
    "publication.restriction_list": required_text,
    "archive.database_url": database_url,
    "user.name": text,
    "user.function": text,
}
"""Every key, by table and name."""

TABLES = frozenset(key.partition(".")[0] for key in KEYS)
