"""A form definition as JSON and back, in the shape of its TOML file: one reader checks both.

A report of an office's own form carries its definition in its PDF, and the archive keeps it beside
its reports: years later, or in another office, the form is in no folder.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.form_parsing import parse_form

_WORDING = ("count", "period", "places", "optional", "footer")


def form_data(form: FormDefinition) -> dict[str, Any]:
    """Return a definition as plain data."""
    values: dict[str, Any] = asdict(form)
    values["wording"] = {part: values.pop(part) for part in _WORDING}
    values["questions"] = [
        {key: value for key, value in question.items() if value is not None}
        for question in values["questions"]
    ]
    return values


def form_json(form: FormDefinition) -> bytes:
    """Return a definition as a file that goes along with a report."""
    return (json.dumps(form_data(form), ensure_ascii=False, indent=2) + "\n").encode()


def form_of_json(content: bytes, source: str) -> FormDefinition:
    """Return a definition from outside; `KnownError("form.invalid", file=, key=, cause=)`."""
    try:
        data = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise KnownError("form.invalid", file=source, key="", cause=str(error)) from error
    return parse_form(data, source)
