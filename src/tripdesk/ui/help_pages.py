"""The pages of the help: files of `resources/help`, one a question and some about the rest."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from tripdesk.resources import resource

ORDER = (
    "start",
    "travellers",
    "period",
    "purpose",
    "locations",
    "meetings",
    "results",
    "follow_ups",
    "check",
    "privacy",
    "archive",
    "keys",
)
"""The pages as they are listed."""


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page; `text` is what is searched."""

    name: str
    title: str
    path: Path
    text: str


def help_pages(language: str) -> list[HelpPage]:
    """Return the pages of a language, in their order."""
    return [_page(name, resource("help", language, f"{name}.html")) for name in ORDER]


def matching(pages: list[HelpPage], words: str) -> list[HelpPage]:
    """Return the pages that have all of these words, or their beginnings."""
    wanted = _folded(words).split()
    return [page for page in pages if all(word in page.text for word in wanted)]


def _page(name: str, path: Path) -> HelpPage:
    source = path.read_text("utf-8")
    title = re.search(r"<title>(.*?)</title>", source)
    text = html.unescape(re.sub(r"<[^>]+>", " ", source))
    return HelpPage(name, title[1] if title else name, path, _folded(text))


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(each for each in plain if not unicodedata.combining(each))
