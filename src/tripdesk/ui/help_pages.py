"""The user's guide: files of `resources/help`, in parts for its kinds of readers."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from tripdesk.resources import resource

PARTS = {
    "traveller": (
        *("start", "guide", "travellers", "period", "purpose", "locations", "meetings", "results"),
        *("follow_ups", "privacy", "check", "done"),
    ),
    "secretary": (
        *("archive", "details", "announce", "importing", "publishing", "dossier", "overview"),
        *("bin", "backup", "exporting"),
    ),
    "office": ("settings", "office", "places", "terminal"),
    "everybody": ("keys", "access", "trouble"),
}
"""The pages of each part, as they are listed."""

ORDER = tuple(name for names in PARTS.values() for name in names)

_QUOTES = {"nl": ("‘", "’"), "en": ("“", "”")}
_PICTURE = re.compile(r'<p class="picture"><img src="([^"]+)" alt="([^"]+)"></p>')


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
    """Return the pages that have all of these words, or their beginnings; by title come first."""
    wanted = folded(words).split()
    found = [page for page in pages if all(_begins(word, page.text) for word in wanted)]
    return sorted(
        found, key=lambda page: not all(_begins(word, folded(page.title)) for word in wanted)
    )


def shown(source: str, language: str) -> str:
    """Return a page's HTML as Qt can show it: quotes written, what a picture shows under it."""
    opening, closing = _QUOTES[language]
    source = source.replace("<q>", opening).replace("</q>", closing)
    return _PICTURE.sub(r'<p><img src="\1"></p><p class="caption">\2</p>', source)


def folded(text: str) -> str:
    """Return a text as it is searched: small letters without accents."""
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(each for each in plain if not unicodedata.combining(each))


def _begins(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}", text) is not None


def _page(name: str, path: Path) -> HelpPage:
    source = path.read_text("utf-8")
    title = re.search(r"<title>(.*?)</title>", source)
    alone = re.sub(r"<(?:head|title).*?</(?:head|title)>", " ", source, flags=re.DOTALL)
    alone = re.sub(r'<img[^>]*alt="([^"]*)"[^>]*>', r" \1 ", alone)
    text = html.unescape(re.sub(r"<[^>]+>", " ", alone))
    return HelpPage(name, html.unescape(title[1]) if title else name, path, folded(text))
