"""What is found: a kind, a place in the text and the words there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What should not be published; also the end of a problem's code (`privacy.name`)."""

    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    BSN = "bsn"
    IBAN = "iban"


@dataclass(frozen=True, slots=True)
class Finding:
    """One place to look at; `start` and `end` are in code points."""

    kind: Kind
    start: int
    end: int
    text: str

    @classmethod
    def at(cls, kind: Kind, text: str, start: int, end: int) -> Finding:
        """Return the finding of this stretch of a text."""
        return cls(kind, start, end, text[start:end])

    def overlaps(self, other: Finding) -> bool:
        """Whether both cover some sign."""
        return self.start < other.end and other.start < self.end
