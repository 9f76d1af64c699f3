"""What a report file is to the use cases: a form, a draft and an identity."""

from __future__ import annotations

from typing import Protocol

from tripdesk.domain.drafts import Draft
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.privacy import Decision
from tripdesk.services.identity import Identity


class ReadFile(Protocol):
    """A report as it was read from a file."""

    @property
    def form(self) -> FormDefinition:
        """The form it was written with."""

    @property
    def draft(self) -> Draft:
        """Its answers, right or not."""

    @property
    def identity(self) -> Identity:
        """Its identity keys, those that it has."""

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What was decided about words in it; a file of the official sort has none."""


class ReportReader(Protocol):
    """Reads a report's bytes; `source` names them in a refusal."""

    def __call__(self, content: bytes, source: str, form: bytes | None = None, /) -> ReadFile:
        """Return the report, or raise a `KnownError`; `form` is a definition that came along."""
