"""Lines into sentences: words parted at a line's end are healed, or keep the hyphen they had.

`Neder-` and `land` are one word; `VNG-` and `i`, `Zuid-` and `Holland`, `consul-` and `generaal`
are written with a hyphen, and `woon-` before `en` leaves something out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tripdesk.domain.older.lines import SourceLine

_LEAVES_OUT = frozenset({"en", "of", "tot", "als", "noch"})
_BEFORE = frozenset(
    {"adjunct", "aspirant", "ex", "loco", "non", "oud", "vice", "niet", "substituut", "semi"}
)
_AFTER = frozenset({"generaal", "president", "i"})
_HYPHENS = "-\u2010\u00ad\ufffe"


def known_compounds(lines: Sequence[SourceLine]) -> frozenset[str]:
    """Return the words with a hyphen that stand whole in the document, in small letters."""
    text = " ".join(each.text for each in lines)
    # Only from a word's beginning: a word without an end is looked through once.
    words = re.findall(r"(?<![^\W_])[^\W_]++(?:-[^\W_]++)+", text)
    return frozenset(each.lower() for each in words)


def join(lines: Sequence[SourceLine], compounds: frozenset[str]) -> str:
    """Return the lines of one paragraph as its text."""
    text = ""
    for line in lines:
        if text and SourceLine(text).parts_a_word:
            text = text[:-1] + _between(text, line.text, compounds) + line.text
        else:
            text = f"{text} {line.text}" if text else line.text
    return text.replace("\ufffe", "-").replace("\u00ad", "")


def _between(before: str, after: str, compounds: frozenset[str]) -> str:
    """Return what stands between both parts of a word: nothing, a hyphen, or one and a space."""
    first = re.split(r"[\s(]", before.rstrip(_HYPHENS))[-1]
    second = re.match(r"[^\W_]*", after)
    rest = second[0] if second else ""
    if rest.lower() in _LEAVES_OUT:
        return "- "
    last = first.rsplit("-", 1)[-1]
    kept = (
        rest[:1].isupper()
        or not last.isalpha()
        or (len(last) > 1 and last.isupper() and not rest.isupper())
        or len(last) == 1
        or last.lower() in _BEFORE
        or rest.lower() in _AFTER
        or f"{first}-{rest}".lower() in compounds
    )
    if last.isupper() and rest.isupper() and len(last) > 1:
        # A text in capitals: nothing tells a compound from a parted word but the lists.
        kept = last.lower() in _BEFORE or f"{first}-{rest}".lower() in compounds
    return "-" if kept else ""
