"""The colours of the screens as tables of names, and which of them meet (WCAG 2.2 AA).

Every pair that the style sheets and the painted parts put on one another is named here; a test
computes their contrast for each table, and a table from outside (the system's high contrast, an
organisation's accent) is worn only where it passes the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tripdesk.domain.colours import READABLE, contrast
from tripdesk.resources import resource

Table = Mapping[str, str]
SEEN = 3.0
"""The least contrast of what is not text: borders, icons, the focus."""

TEXT_PAIRS = (
    *(
        (text, under)
        for text in ("ink", "quiet", "accent", "error")
        for under in ("ground", "surface")
    ),
    *((text, "accent_pale") for text in ("ink", "quiet", "accent", "error")),
    *((text, "attention_pale") for text in ("ink", "quiet", "accent", "attention")),
    *((text, "error_pale") for text in ("ink", "quiet", "accent", "error")),
    ("attention", "surface"),
    ("on_accent", "accent"),
)
"""Text, and what it stands on."""

SIGN_PAIRS = (
    *(("border", under) for under in ("ground", "surface")),
    *(("accent", under) for under in ("ground", "surface", "accent_pale")),
    ("attention", "attention_pale"),
    ("attention", "surface"),
    ("error", "error_pale"),
    ("on_accent", "attention"),
)
"""Borders, icons and the focus, and what they stand on or against."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the system and the office ask of the colours."""

    dark: bool = False
    contrast: bool = False
    system: Table | None = None
    """The system's own colours, where it shows high contrast."""
    accent: str = ""
    """The organisation's colour, `#rrggbb`."""


def table_for(wish: Wish) -> Table:
    """Return the colours to wear."""
    if wish.contrast and wish.system is not None and is_readable(wish.system):
        return wish.system
    tables = tables_of(resource("style", "palette.toml").read_text("utf-8"))
    name = ("dark" if wish.dark else "light") + ("_contrast" if wish.contrast else "")
    table = tables[name]
    theirs = _with_accent(table, wish.accent) if wish.accent and not wish.contrast else table
    return theirs if is_readable(theirs) else table


def tables_of(text: str) -> dict[str, dict[str, str]]:
    """Return the tables of the palette, which is TOML of the plainest kind.

    The standard library's reader takes 3 ms of a start; a test holds that both read the same.
    """
    tables: dict[str, dict[str, str]] = {}
    table: dict[str, str] = {}
    for line in text.splitlines():
        name, is_value, value = line.partition(" = ")
        if is_value:
            table[name] = value.strip('"')
        elif line.startswith("["):
            table = tables[line.strip("[]")] = {}
    return tables


def is_readable(table: Table) -> bool:
    """Tell whether every pair of a table has the contrast it needs."""
    return not unreadable(table)


def unreadable(table: Table) -> list[tuple[str, str, float]]:
    """Return the pairs of a table that have too little contrast."""
    needed = [*((pair, READABLE) for pair in TEXT_PAIRS), *((pair, SEEN) for pair in SIGN_PAIRS)]
    measured = [(*pair, contrast(table[pair[0]], table[pair[1]]), least) for pair, least in needed]
    return [(one, other, ratio) for one, other, ratio, least in measured if ratio < least]


def of_system(
    *, ink: str, ground: str, surface: str, link: str, chosen: str, on_chosen: str
) -> Table:
    """Return a table of a system's few colours: no shades, and nothing said by colour alone."""
    accent = chosen if contrast(chosen, surface) >= READABLE else link
    return {
        **dict.fromkeys(("ink", "quiet", "line", "border", "attention", "error"), ink),
        "ground": ground,
        **dict.fromkeys(("surface", "accent_pale", "attention_pale", "error_pale"), surface),
        "accent": accent,
        "on_accent": on_chosen if contrast(on_chosen, accent) >= READABLE else surface,
    }


def _with_accent(table: Table, accent: str) -> Table:
    """Return a table with the organisation's accent; the caller asks whether it can be read."""
    on_accent = max(("#ffffff", table["ink"], table["ground"]), key=lambda on: contrast(on, accent))
    pale = _mixed(accent, table["surface"], 0.1)
    return {**table, "accent": accent, "on_accent": on_accent, "accent_pale": pale}


def _mixed(one: str, other: str, share: float) -> str:
    """Return so much of one colour in another."""
    parts = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in parts)
