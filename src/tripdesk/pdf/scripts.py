"""What Unicode says of characters that matter to setting a line: direction, joining, breaking.

What needs rules of its own per script that we have not (Indic, Thai, Khmer, …) is not printed at
all: letters in the wrong form or place would be worse than an error with a proposal.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

_LEFT, _RIGHT = "L", frozenset({"R", "AL"})

_FIRST_ARABIC, _LAST_ARABIC = "\u0600", "\u08ff"

UNSEEN = frozenset(
    "\u034f\u061c\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069\ufe00\ufe01\ufe0e\ufe0f"
)
"""Joiners, marks of direction, choices of form: they say how others look and have no look."""

_UNSHAPED = re.compile(
    "["
    "\u0700-\u07ff\u0840-\u085f"  # Syriac, Thaana, N'Ko, Mandaic
    "\u0900-\u0fff"  # Devanagari to Tibetan, Thai and Lao among them
    "\u1000-\u109f\u1700-\u18af\u1900-\u1aaf\u1b00-\u1c4f"  # Myanmar, Khmer, Mongolian, …
    "\ua800-\ua82f\ua840-\ua95f\ua980-\uaaff\uabc0-\uabff"
    "\U00010a00-\U00010eff\U00011000-\U00011fff\U00016b00-\U00016b8f\U0001e900-\U0001e95f"
    "]"
)

_IDEOGRAPH = re.compile(
    "["
    "\u2e80-\u2fff\u3000-\u30ff\u3100-\u312f\u31a0-\u31ff\u3200-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
    "]"
)

_NEVER_FIRST = frozenset(
    "、。〃〉》」』】〕〗〙〛〜〞〟・ーヽヾゝゞ々〻！），．：；？］｝｠｡｣､･％"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    ")]}.,:;!?%’”»›…‥"
)
_NEVER_LAST = frozenset("〈《「『【〔〖〘〚〝（［｛｟｢￥＄([{‘“«‹¥$€£#")


def is_rtl(text: str) -> bool:
    """Whether a paragraph is set from the right: its first letter decides (UAX #9, P2 and P3).

    Unless more than a quarter of the letters run the other way (HL1): a Dutch sentence may begin
    with a name, and a place be followed by its country.
    """
    directions = [unicodedata.bidirectional(each) for each in text]
    letters = [each for each in directions if each == _LEFT or each in _RIGHT]
    return letters[:1] != [_LEFT] and 4 * letters.count(_LEFT) <= len(letters) > 0


def has_right_to_left(text: str) -> bool:
    """Whether any letter is of a script that runs from right to left, or any sign says so."""
    return any(
        unicodedata.bidirectional(each) in {"R", "AL", "AN", "RLE", "RLO", "RLI"} for each in text
    )


def needs_shaping(character: str) -> bool:
    """Whether the character's script has rules of form that we do not know."""
    return _UNSHAPED.match(character) is not None


def is_arabic(character: str) -> bool:
    """Whether a character may be a letter that joins with those beside it."""
    return _FIRST_ARABIC <= character <= _LAST_ARABIC


def is_mark(character: str) -> bool:
    """Whether a character is drawn on the letter before it."""
    return unicodedata.category(character).startswith("M")


def forms(character: str) -> Sequence[str]:
    """Return the characters that may be drawn for one: an Arabic letter has up to four forms."""
    if not is_arabic(character):
        return character
    found = [each for each in _letters().get(character, ()) if each]
    return found or character


def clusters(text: str) -> Iterator[str]:
    """Yield each letter with the marks and joiners that belong to it."""
    start = 0
    for index in range(1, len(text)):
        each = text[index]
        if each not in UNSEEN and not is_mark(each):
            yield text[start:index]
            start = index
    if text:
        yield text[start:]


def break_points(word: str) -> list[int]:
    """Return where a word without spaces may end a line: between ideographs, by kinsoku."""
    if _IDEOGRAPH.search(word) is None:
        return []
    points = []
    at = 0
    before = ""
    for cluster in clusters(word):
        first = cluster[0]
        if (
            before
            and (_IDEOGRAPH.match(first) or _IDEOGRAPH.match(before))
            and first not in _NEVER_FIRST
            and before not in _NEVER_LAST
        ):
            points.append(at)
        at += len(cluster)
        before = first
    return points


@cache
def _letters() -> dict[str, tuple[str, ...]]:
    from arabic_reshaper.letters import LETTERS_ARABIC  # noqa: PLC0415 - as above

    return dict(LETTERS_ARABIC)
