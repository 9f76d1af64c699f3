"""What travels of a report: its JSON, and the hashes that recognise it (RULES.md, "Identity").

Only the keys named here leave the house; nothing internal is ever among them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from tripdesk.domain.answers import (
    Answer,
    Count,
    Items,
    OptionalItems,
    Period,
    Places,
    Text,
)
from tripdesk.domain.form import FormDefinition

FORMAT = "tripdesk-report"
FORMAT_VERSION = 1
ALL_DATA_FORMAT = "tripdesk-archive"
INTERNAL_FORMAT = "tripdesk-internal"
"""What the other files that TripDesk writes say of themselves (`all_data`, `internal_files`)."""


@dataclass(frozen=True, slots=True)
class Identity:
    """The keys a report has once it is definitive; all optional when reading."""

    id: str | None = None
    version: int | None = None
    finalised_on: date | None = None
    content_sha256: str | None = None
    parent_sha256: str | None = None


def answer_data(answer: Answer) -> dict[str, object]:
    """Return an answer in the shape it has in the official JSON."""
    match answer:
        case Count(count):
            return {"count": count}
        case Period(start, end):
            return {"start": start.isoformat(), "end": end.isoformat()}
        case Text(text):
            return {"text": text}
        case Places(items):
            return {"items": [{"place": each.place, "country": each.country} for each in items]}
        case Items(items):
            return {"items": list(items)}
        case OptionalItems(items):
            return {"any": answer.any, "items": list(items)}
        case _:
            assert_never(answer)


def report_data(
    form: FormDefinition, answers: Mapping[str, Answer], identity: Identity | None = None
) -> dict[str, object]:
    """Return the official JSON as plain data, keys in their official order."""
    data: dict[str, object] = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "form": form.id,
        "form_version": form.version,
    }
    if identity is not None:
        known = {
            "id": identity.id,
            "version": identity.version,
            "finalised_on": identity.finalised_on and identity.finalised_on.isoformat(),
            "content_sha256": identity.content_sha256,
            "parent_sha256": identity.parent_sha256,
        }
        data |= {key: value for key, value in known.items() if value is not None}
    data["answers"] = {key: answer_data(answer) for key, answer in answers.items()}
    return data


def report_json(
    form: FormDefinition, answers: Mapping[str, Answer], identity: Identity | None = None
) -> bytes:
    """Return the official JSON as UTF-8, indented by two spaces, ending in a line end."""
    text = json.dumps(report_data(form, answers, identity), ensure_ascii=False, indent=2)
    return (text + "\n").encode()


def content_sha256(form: FormDefinition, answers: Mapping[str, Answer]) -> str:
    """Return the SHA-256 of the canonical JSON of form and answers.

    Canonical: keys sorted, no spaces, UTF-8 (as RFC 8785 for the values that occur here).
    """
    data = {
        "form": form.id,
        "form_version": form.version,
        "answers": {key: answer_data(answer) for key, answer in answers.items()},
    }
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
