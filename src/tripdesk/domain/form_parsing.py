"""Check a form definition as it is read: errors name file, key and cause.

The caller reads the TOML; this sees a mapping and the name of its source.
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from typing import NoReturn

from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import (
    KINDS_OF_ROLE,
    CountWording,
    FooterWording,
    FormDefinition,
    Kind,
    OptionalWording,
    PeriodWording,
    PlacesWording,
    Question,
    Role,
)

LONGEST, LARGEST, MOST_QUESTIONS = 2_000, 1_000_000_000, 100
"""Bounds that no form reaches: a definition may come with a file from outside."""
_IDENTIFIER = re.compile(r"[a-z][a-z0-9_-]*")
_ONE_DATE = {"day", "month", "year"}


class _Table:
    """One table of the file, with its place, that hands out checked values."""

    def __init__(self, values: object, source: str, path: str = "") -> None:
        self.source, self.path = source, path
        if not isinstance(values, Mapping):
            self.fail("", "must be a table")
        self.values: Mapping[str, object] = values
        self._asked: set[str] = set()

    def fail(self, key: str, cause: str) -> NoReturn:
        place = ".".join(part for part in (self.path, key) if part)
        raise KnownError("form.invalid", file=self.source, key=place, cause=cause)

    def _get(self, key: str) -> object:
        self._asked.add(key)
        return self.values.get(key)

    def text(self, key: str, *, fields: set[str] | None = None, empty: bool = False) -> str:
        value = self._get(key)
        if not isinstance(value, str) or not (value.strip() or empty):
            self.fail(key, "must be a text that is not empty")
        if len(value) > LONGEST:
            self.fail(key, f"must be {LONGEST} characters at most")
        if fields is not None:
            self._check_pattern(key, value, fields)
        return value

    def _check_pattern(self, key: str, pattern: str, fields: set[str]) -> None:
        try:
            pieces = [each for each in string.Formatter().parse(pattern) if each[1] is not None]
        except ValueError as error:
            self.fail(key, f"is no pattern: {error}")
        if stray := sorted({str(name) for _, name, _, _ in pieces} - fields):
            self.fail(key, f"has the unknown field {{{stray[0]}}}")
        if any(layout or conversion for _, _, layout, conversion in pieces):
            # A width of a thousand million would fill the memory.
            self.fail(key, "must have fields without a layout, such as {day}")

    def number(self, key: str, *, optional: bool = False) -> int | None:
        value = self._get(key)
        if value is None and optional:
            return None
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= LARGEST:
            self.fail(key, f"must be a whole number from 1 to {LARGEST}")
        return value

    def flag(self, key: str) -> bool:
        value = self._get(key)
        if not isinstance(value, bool):
            self.fail(key, "must be true or false")
        return value

    def table(self, key: str) -> _Table:
        path = ".".join(part for part in (self.path, key) if part)
        return _Table(self._get(key), self.source, path)

    def tables(self, key: str) -> list[_Table]:
        value = self._get(key)
        if not isinstance(value, list) or not value:
            self.fail(key, "must be a list of tables that is not empty")
        if len(value) > MOST_QUESTIONS:
            self.fail(key, f"must have {MOST_QUESTIONS} at most")
        return [_Table(each, self.source, f"{key}[{n}]") for n, each in enumerate(value)]

    def done(self) -> None:
        if unknown := sorted(set(self.values) - self._asked):
            self.fail(unknown[0], "is not a known key")


def parse_form(values: object, source: str) -> FormDefinition:
    """Return the form these values define.

    Raises `KnownError("form.invalid", file=, key=, cause=)` at the first thing that is wrong.
    """
    top = _Table(values, source)
    wording = top.table("wording")
    form = FormDefinition(
        id=_identifier(top, "id"),
        version=top.number("version") or 0,
        language=top.text("language"),
        title=top.text("title"),
        questions=tuple(_question(each) for each in top.tables("questions")),
        count=_count(wording.table("count")),
        period=_period(wording.table("period")),
        places=_places(wording.table("places")),
        optional=_optional(wording.table("optional")),
        footer=_footer(wording.table("footer")),
    )
    wording.done()
    top.done()
    _check_unique(top, form)
    return form


def _identifier(table: _Table, key: str) -> str:
    value = table.text(key)
    if not _IDENTIFIER.fullmatch(value):
        table.fail(key, "must be lower-case letters, digits, - and _, a letter first")
    return value


def _question(table: _Table) -> Question:
    kind = table.text("kind")
    if kind not in list(Kind):
        table.fail("kind", f"must be one of {', '.join(Kind)}, not {kind}")
    role = None
    if "role" in table.values:
        name = table.text("role")
        if name not in list(Role):
            table.fail("role", f"must be one of {', '.join(Role)}, not {name}")
        role = Role(name)
        if Kind(kind) not in KINDS_OF_ROLE[role]:
            table.fail("role", f"cannot be {name} for a question of the kind {kind}")
    question = Question(
        key=_identifier(table, "key"),
        kind=Kind(kind),
        heading=table.text("heading"),
        step_name=table.text("step_name"),
        title=table.text("title"),
        hint=table.text("hint", empty=True),
        example=table.text("example", empty=True),
        required=table.flag("required"),
        role=role,
        minimum=table.number("minimum", optional=True),
        maximum=table.number("maximum", optional=True),
    )
    if question.minimum and question.maximum and question.maximum < question.minimum:
        table.fail("maximum", "must not be below minimum")
    table.done()
    return question


def _check_unique(top: _Table, form: FormDefinition) -> None:
    keys = [each.key for each in form.questions]
    roles = [each.role for each in form.questions if each.role is not None]
    for what, values in (("key", keys), ("role", [str(role) for role in roles])):
        for value in values:
            if values.count(value) > 1:
                top.fail("questions", f"uses the {what} {value} more than once")


def _count(table: _Table) -> CountWording:
    wording = CountWording(table.text("one", fields={"n"}), table.text("other", fields={"n"}))
    table.done()
    return wording


def _period(table: _Table) -> PeriodWording:
    wording = PeriodWording(
        date=table.text("date", fields=_ONE_DATE),
        date_with_year=table.text("date_with_year", fields=_ONE_DATE),
        one_day=table.text("one_day", fields={"date"}),
        span=table.text("span", fields={"start", "end"}),
        body_year=table.flag("body_year"),
    )
    table.done()
    return wording


def _places(table: _Table) -> PlacesWording:
    wording = PlacesWording(
        table.text("place", fields={"place", "country"}),
        table.text("place_only", fields={"place"}),
    )
    table.done()
    return wording


def _optional(table: _Table) -> OptionalWording:
    wording = OptionalWording(table.text("none"))
    table.done()
    return wording


def _footer(table: _Table) -> FooterWording:
    across = {"start_month", "end_month", "start_year", "end_year"}
    wording = FooterWording(
        places_joined=table.text("places_joined", fields={"first", "second"}),
        more_places=table.text("more_places", fields={"first", "n"}),
        month=table.text("month", fields={"month", "year"}),
        months_same_year=table.text("months_same_year", fields=across | {"year"}),
        months_across_years=table.text("months_across_years", fields=across),
        parts_joined=table.text("parts_joined", fields={"place", "month"}),
        page=table.text("page", fields={"page", "pages"}),
        concept=table.text("concept"),
    )
    table.done()
    return wording
