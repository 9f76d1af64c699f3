"""Read a report's JSON (RULES.md, "Identity and what travels").

What has the right shape becomes a draft, errors and all: `check` tells those. What has not is
refused with the place and the cause.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NoReturn, assert_never

from tripdesk.domain.drafts import (
    Draft,
    RawAnswer,
    RawCount,
    RawItem,
    RawItems,
    RawOptionalItems,
    RawPeriod,
    RawPlace,
    RawPlaces,
    RawText,
)
from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition, Kind, Question
from tripdesk.domain.privacy import Decision
from tripdesk.domain.texts import clean_line, clean_text
from tripdesk.services.form_json import form_of_json
from tripdesk.services.identity import ALL_DATA_FORMAT, FORMAT, FORMAT_VERSION, Identity
from tripdesk.services.known_forms import FormsAlong
from tripdesk.services.ports.world import FormCatalogue

MOST_VERSIONS = 1_000_000
"""More than any report is corrected; what a database counts with has an end too."""


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A report as it came in a file; `decisions` only where it came from the archive."""

    form: FormDefinition
    draft: Draft
    identity: Identity
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class _Node:
    """A value of the file, with its place: `answers.period.start`."""

    value: object
    path: str
    source: str

    def fail(self, expected: str) -> NoReturn:
        raise KnownError(
            "report_file.wrong_type", file=self.source, key=self.path, expected=expected
        )

    def members(self) -> Mapping[str, object]:
        if not isinstance(self.value, dict):
            self.fail("an object")
        return self.value

    def get(self, key: str) -> _Node:
        path = f"{self.path}.{key}" if self.path else key
        return _Node(self.members().get(key), path, self.source)

    def elements(self) -> list[_Node]:
        if not isinstance(self.value, list):
            self.fail("a list")
        return [_Node(each, f"{self.path}[{n}]", self.source) for n, each in enumerate(self.value)]

    def text(self) -> str:
        if not isinstance(self.value, str):
            self.fail("a text")
        return self.value

    def number(self) -> int:
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            self.fail("a whole number")
        return self.value


def read_report(
    content: bytes, source: str, forms: FormCatalogue, definition: bytes | None = None
) -> ReadReport:
    """Return the report of a JSON file, with the form that came along where one did.

    Raises `KnownError("report_file.…")` or `form.…`.
    """
    top = _Node(_parse(content, source), "", source)
    if top.get("format").value != FORMAT:
        whole = top.get("format").value == ALL_DATA_FORMAT
        raise KnownError(f"report_file.{'all_data' if whole else 'not_a_report'}", file=source)
    if definition is not None:
        forms = FormsAlong(forms, form_of_json(definition, source))
    version = top.get("format_version").number()
    if version != FORMAT_VERSION:
        raise KnownError("report_file.newer", file=source, version=version)
    form = forms.get(top.get("form").text(), _version(top.get("form_version")))
    answers = top.get("answers")
    raw: dict[str, RawAnswer] = {}
    for key in answers.members():
        question = form.question(key)
        if question is None:
            raise KnownError("report_file.unknown_question", file=source, key=key)
        raw[key] = _answer(question, answers.get(key))
    return ReadReport(form, Draft(raw), _identity(top))


def _parse(content: bytes, source: str) -> object:
    try:
        return json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise KnownError("report_file.not_json", file=source, cause=str(error)) from error


def _identity(top: _Node) -> Identity:
    def optional_text(key: str) -> str | None:
        return top.get(key).text() if key in top.members() else None

    day = optional_text("finalised_on")
    try:
        finalised_on = date.fromisoformat(day) if day is not None else None
    except ValueError:
        top.get("finalised_on").fail("a date such as 2020-02-13")
    return Identity(
        id=_report_id(top),
        version=_version(top.get("version")) if "version" in top.members() else None,
        finalised_on=finalised_on,
        content_sha256=optional_text("content_sha256"),
        parent_sha256=optional_text("parent_sha256"),
    )


def _version(node: _Node) -> int:
    number = node.number()
    if not 0 <= number <= MOST_VERSIONS:
        node.fail(f"a whole number up to {MOST_VERSIONS}")
    return number


def _report_id(top: _Node) -> str | None:
    """Return the id in the one spelling that the archive knows."""
    if "id" not in top.members():
        return None
    node = top.get("id")
    try:
        return str(uuid.UUID(node.text()))
    except ValueError:
        node.fail("a report's id (a UUID)")


def _answer(question: Question, node: _Node) -> RawAnswer:
    match question.kind:
        case Kind.COUNT:
            number = node.get("count").number()
            # Python refuses to write out a number of more than 4,300 digits.
            return RawCount(str(number) if abs(number) < 10**12 else str(10**12))
        case Kind.PERIOD:
            return RawPeriod(_date(node.get("start")), _date(node.get("end")))
        case Kind.TEXT:
            return RawText(clean_text(node.get("text").text()))
        case Kind.PLACES:
            rows = node.get("items").elements()
            return RawPlaces(tuple(_place(row) for row in rows))
        case Kind.ITEMS:
            return RawItems(_items(node.get("items")))
        case Kind.OPTIONAL_ITEMS:
            decision = node.get("any")
            if not isinstance(decision.value, bool):
                decision.fail("true or false")
            return RawOptionalItems(decision.value, _items(node.get("items")))
        case _:
            assert_never(question.kind)


def _date(node: _Node) -> str:
    text = node.text()
    try:
        date.fromisoformat(text)
    except ValueError:
        node.fail("a date such as 2020-02-13")
    return text


def _place(row: _Node) -> RawPlace:
    country = row.get("country").text() if "country" in row.members() else ""
    return RawPlace(clean_line(row.get("place").text()), clean_line(country))


def _items(node: _Node) -> tuple[RawItem, ...]:
    return tuple(RawItem(clean_line(each.text())) for each in node.elements())
