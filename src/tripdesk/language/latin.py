"""A proposal in Latin letters for words that cannot be printed here: to look at, not to trust.

Chinese is read as Mandarin and has no tones; Arabic and Hebrew do not write their short vowels, and
so a proposal lacks them too. It is the writer who knows how a name is spelled.
"""

from __future__ import annotations

import re
import unicodedata

_ARABIC_DOUBLED = "\u0651"
_LETTERS = {
    # Arabic, and what Persian and Urdu add
    "ا": "a",
    "أ": "a",
    "إ": "i",
    "آ": "a",
    "ء": "",
    "ؤ": "o",
    "ئ": "i",
    "ة": "a",
    "ب": "b",
    "پ": "p",
    "ت": "t",
    "ث": "th",
    "ج": "j",
    "چ": "ch",
    "ح": "h",
    "خ": "kh",
    "د": "d",
    "ذ": "dh",
    "ر": "r",
    "ز": "z",
    "ژ": "zh",
    "س": "s",
    "ش": "sh",
    "ص": "s",
    "ض": "d",
    "ط": "t",
    "ظ": "z",
    "ع": "",
    "غ": "gh",
    "ف": "f",
    "ق": "q",
    "ک": "k",
    "ك": "k",
    "گ": "g",
    "ل": "l",
    "م": "m",
    "ن": "n",
    "ه": "h",
    "و": "w",
    "ي": "i",
    "ی": "i",
    "ى": "a",
    # Hebrew
    "א": "a",
    "ב": "v",
    "ג": "g",
    "ד": "d",
    "ה": "h",
    "ו": "o",
    "ז": "z",
    "ח": "ch",
    "ט": "t",
    "י": "i",
    "כ": "k",
    "ך": "ch",
    "ל": "l",
    "מ": "m",
    "ם": "m",
    "נ": "n",
    "ן": "n",
    "ס": "s",
    "ע": "a",
    "פ": "p",
    "ף": "f",
    "צ": "ts",
    "ץ": "ts",
    "ק": "k",
    "ר": "r",
    "ש": "sh",
    "ת": "t",
    "־": "-",
    "׳": "'",
    "״": "",
}
_AT_THE_BEGINNING = {"ع": "a", "و": "w", "ي": "y", "ی": "y", "ב": "b", "ו": "v", "י": "y"}
_BETWEEN_CONSONANTS = {"و": "u"}
_VOWELS = "aeiou"
_SPOKEN_AFTER = re.compile("([\u0e40-\u0e44\u0ec0-\u0ec4])([\u0e01-\u0e2e\u0e81-\u0eae])")
"""Thai and Lao write some vowels before the consonant after which they are spoken."""


def latin(text: str) -> str | None:
    """Return words in Latin letters, or none where there is nothing to propose (a picture)."""
    words = [_word(each) for each in text.split()]
    proposal = " ".join(words).strip()
    readable = any(map(str.isalnum, proposal)) and all(
        each.isalnum() or each in " '-.," for each in proposal
    )
    return proposal if readable and all(words) else None


def _word(word: str) -> str:
    if any(each in _LETTERS for each in word):
        return _semitic(word)
    from anyascii import anyascii  # noqa: PLC0415 - 2 MB of tables, for the few who need it

    spelled: str = anyascii(_SPOKEN_AFTER.sub(r"\2\1", word))
    caseless = all(each.lower() == each.upper() for each in word)
    return spelled.capitalize() if caseless else spelled


def _semitic(word: str) -> str:
    parts: list[str] = []
    letters = [each for each in word if not unicodedata.category(each).startswith("C")]
    for index, letter in enumerate(letters):
        if letter == _ARABIC_DOUBLED:
            parts.append(parts[-1] if parts else "")
        elif not parts and letter in _AT_THE_BEGINNING:
            parts.append(_AT_THE_BEGINNING[letter])
        elif unicodedata.combining(letter):
            continue
        elif letter in _BETWEEN_CONSONANTS and index + 1 < len(letters):
            follows = _LETTERS.get(letters[index + 1], "")
            consonant = bool(follows) and follows[0] not in _VOWELS
            parts.append(_BETWEEN_CONSONANTS[letter] if consonant else _LETTERS[letter])
        else:
            parts.append(_LETTERS.get(letter, letter))
    return "".join(parts).capitalize()
