"""The document tree as JSON: how it travels to the child that draws it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from tripdesk.domain.document import Block, BulletList, Document, Paragraph, Section


def to_json(document: Document) -> bytes:
    """Return a document for the way; a paragraph and a list tell themselves apart by their keys."""
    return json.dumps(asdict(document)).encode()


def from_json(content: bytes) -> Document:
    """Return the document that was sent."""
    values: dict[str, Any] = json.loads(content)
    sections = tuple(_section(each) for each in values.pop("sections"))
    return Document(sections=sections, **values)


def _section(values: dict[str, Any]) -> Section:
    blocks = tuple(_block(each) for each in values["blocks"])
    return Section(values["key"], values["heading"], blocks)


def _block(values: dict[str, Any]) -> Block:
    return Paragraph(values["text"]) if "text" in values else BulletList(tuple(values["items"]))
