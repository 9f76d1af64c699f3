"""A form definition as JSON and back: the archive keeps the form that a report was written with.

An office's own form may be gone from the program's folder years later; its reports must still be
read and drawn. The shape is that of the definition file, so that one reader checks both.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.form_parsing import parse_form
from tripdesk.storage.codec import dump

_WORDING = ("count", "period", "places", "optional", "footer")


def dump_form(form: FormDefinition) -> str:
    """Return a definition as JSON, in the shape of its TOML file."""
    values: dict[str, Any] = asdict(form)
    values["wording"] = {part: values.pop(part) for part in _WORDING}
    values["questions"] = [
        {key: value for key, value in question.items() if value is not None}
        for question in values["questions"]
    ]
    return dump(values)


def load_form(text: str) -> FormDefinition:
    """Return a definition; one that does not parse is a damaged archive."""
    try:
        return parse_form(json.loads(text), "archive")
    except (ValueError, KnownError) as error:
        raise KnownError("store.damaged", cause=str(error)) from error
