"""A report on its way to the secretariat: an e-mail with its PDF and what is internal.

What is internal travels beside the PDF and never in it (RULES.md, "Identity and what travels").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes along; `type` is a MIME type such as `application/pdf`."""

    name: str
    type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class MailDraft:
    """An e-mail to look at and send; `to` may be empty."""

    to: str
    subject: str
    text: str
    attachments: tuple[Attachment, ...] = ()


class MailWriter(Protocol):
    """Makes the file in which a mail program finds a draft."""

    def __call__(self, draft: MailDraft) -> bytes:
        """Return the file's content."""
