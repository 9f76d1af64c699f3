"""Reads the measured set for privacy; the README beside it tells how it is marked and split."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "data" / "privacy"
KINDS = ("name", "email", "phone", "bsn", "iban")
_MARK = re.compile(r"\{(name|email|phone|bsn|iban)\|([^{}|]+)\}")

Span = tuple[str, int, int]
"""Kind, start and end."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and what should be found in it."""

    text: str
    expected: tuple[Span, ...]
    measured_only: bool


def sentences(folder: Path = FOLDER) -> tuple[Sentence, ...]:
    """Return the whole set of a folder, in the order of its files."""
    return tuple(
        read_sentence(line)
        for file in sorted(folder.glob("*.toml"))
        for line in tomllib.loads(file.read_text("utf-8"))["sentences"].splitlines()
        if line
    )


def read_sentence(marked: str) -> Sentence:
    """Return a sentence without its marks, with their spans."""
    parts: list[str] = []
    spans: list[Span] = []
    length = last = 0
    for mark in _MARK.finditer(marked):
        before = marked[last : mark.start()]
        start = length + len(before)
        length = start + len(mark[2])
        parts += [before, mark[2]]
        spans.append((mark[1], start, length))
        last = mark.end()
    text = "".join([*parts, marked[last:]])
    odd = hashlib.sha256(text.encode("utf-8")).digest()[0] % 2 == 1
    return Sentence(text, tuple(spans), measured_only=odd)
