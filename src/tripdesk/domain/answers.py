"""Typed answers: frozen, and valid by construction.

What a person is still typing is a raw answer (`drafts`); only what parses becomes one of these.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tripdesk.domain.errors import BugError

MAX_DAYS = 3660
"""The longest trip that is believed, in days; more is a mistyped year."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number of persons, 1 or more."""

    count: int

    def __post_init__(self) -> None:
        if self.count < 1:
            raise BugError(f"a count of {self.count}")


@dataclass(frozen=True, slots=True)
class Period:
    """A trip's first and last day; the last is not before the first."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise BugError(f"a period that ends before it starts: {self.start}, {self.end}")

    @property
    def days(self) -> int:
        """The number of days, both ends counted (8 to 13 February: 6)."""
        return (self.end - self.start).days + 1


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs, parted by line breaks; not empty."""

    text: str

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs in order, empty lines left out."""
        return tuple(line.strip() for line in self.text.split("\n") if line.strip())


@dataclass(frozen=True, slots=True)
class Place:
    """A place, and its country as typed or an empty string."""

    place: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """One place or more, in the order typed."""

    items: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """One point or more, in the order typed."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OptionalItems:
    """No (`items` is empty), or yes with one point or more."""

    items: tuple[str, ...]

    @property
    def any(self) -> bool:
        """Whether the answer is yes."""
        return bool(self.items)


Answer = Count | Period | Text | Places | Items | OptionalItems
