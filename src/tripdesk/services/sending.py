"""A report on its way to the secretariat: an e-mail with its PDF and what is internal.

What is internal travels beside the PDF and never in it (RULES.md, "Identity and what travels").
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Protocol

from tripdesk.domain.privacy import Decision
from tripdesk.services.identity import Identity

INTERNAL_FORMAT = "tripdesk-internal"
INTERNAL_FORMAT_VERSION = 1


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


def internal_json(
    identity: Identity,
    *,
    decisions: Sequence[Decision] = (),
    dossier: Mapping[str, object] | None = None,
) -> bytes:
    """Return the internal file of a report, and by what it is known whose it is."""
    data: dict[str, object] = {
        "format": INTERNAL_FORMAT,
        "format_version": INTERNAL_FORMAT_VERSION,
        "id": identity.id,
        "version": identity.version,
        "content_sha256": identity.content_sha256,
        "decisions": [asdict(each) for each in decisions],
        "dossier": dict(dossier or {}),
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
