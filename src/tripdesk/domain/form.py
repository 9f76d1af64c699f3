"""A form definition: the questions of an official report, as data.

An office can add a form of its own without code; a report records which form and version it was
written with. Definitions come from outside and are checked by `form_parsing`; whoever holds a
`FormDefinition` may trust it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What sort of answer a question takes."""

    COUNT = "count"
    PERIOD = "period"
    TEXT = "text"
    PLACES = "places"
    ITEMS = "items"
    OPTIONAL_ITEMS = "optional_items"


class Role(StrEnum):
    """What a question means to lists, due dates, the register and the footer."""

    PARTY = "party"
    WHEN = "when"
    WHERE = "where"
    PURPOSE = "purpose"
    FOLLOW_UPS = "follow_ups"


KINDS_OF_ROLE = {
    Role.PARTY: (Kind.COUNT,),
    Role.WHEN: (Kind.PERIOD,),
    Role.WHERE: (Kind.PLACES,),
    Role.PURPOSE: (Kind.TEXT, Kind.ITEMS),
    Role.FOLLOW_UPS: (Kind.OPTIONAL_ITEMS, Kind.ITEMS),
}
"""The kinds of question that can play each role."""


@dataclass(frozen=True, slots=True)
class CountWording:
    """How a number of persons is said, by plural form: `{n} persoon.`, `{n} personen.`"""

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class PeriodWording:
    """Date patterns: `{day}`, `{month}` and `{year}` are filled in each date.

    `date` and `date_with_year` are the patterns of one date; `one_day` has `{date}`; `span` has
    `{start}` and `{end}`. `body_year` asks for the year in the body even within one year.
    """

    date: str
    date_with_year: str
    one_day: str
    span: str
    body_year: bool


@dataclass(frozen=True, slots=True)
class PlacesWording:
    """`{place}` and `{country}` of one line, and of a place without a country."""

    place: str
    place_only: str


@dataclass(frozen=True, slots=True)
class OptionalWording:
    """What stands in the report when there is nothing: `Nee.`"""

    none: str


@dataclass(frozen=True, slots=True)
class FooterWording:
    """Patterns of the footer and of titles in lists (RULES.md, "Official wording")."""

    places_joined: str
    more_places: str
    month: str
    months_same_year: str
    months_across_years: str
    parts_joined: str
    page: str
    concept: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question, in the exact official words."""

    key: str
    kind: Kind
    heading: str
    step_name: str
    title: str
    hint: str
    example: str
    required: bool
    role: Role | None
    minimum: int | None = None
    maximum: int | None = None


@dataclass(frozen=True, slots=True)
class FormDefinition:
    """A form: its questions in order and the wording of composed answers.

    `language` is a BCP 47 tag (`nl-NL`) and is the language of the report, whatever the screens'.
    """

    id: str
    version: int
    language: str
    title: str
    questions: tuple[Question, ...]
    count: CountWording
    period: PeriodWording
    places: PlacesWording
    optional: OptionalWording
    footer: FooterWording

    def question(self, key: str) -> Question | None:
        """Return the question with this key, or none."""
        return next((each for each in self.questions if each.key == key), None)

    def with_role(self, role: Role) -> Question | None:
        """Return the question that plays this role, or none where the form has none."""
        return next((each for each in self.questions if each.role is role), None)
