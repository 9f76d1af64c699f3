"""The report as a document: what PDF, preview, check page and plain text all draw."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of text."""

    text: str


@dataclass(frozen=True, slots=True)
class BulletList:
    """Points in order; never empty."""

    items: tuple[str, ...]


Block = Paragraph | BulletList


@dataclass(frozen=True, slots=True)
class Section:
    """A question's heading and its answer; no blocks where it is not answered yet."""

    key: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """The whole report.

    `footer` is the line at the page's foot without the page number; `page_pattern` has
    `{page}` and `{pages}`; `mark` is printed on a concept (`CONCEPT`), else empty.
    `language` is a BCP 47 tag.
    """

    language: str
    title: str
    sections: tuple[Section, ...]
    footer: str
    page_pattern: str
    mark: str = ""
