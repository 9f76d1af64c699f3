"""Numbers of persons as people write them: `4`, `vier personen`, `Vijf (5) personen`."""

from __future__ import annotations

import re

_UNITS = ("", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = (
    *("tien", "elf", "twaalf", "dertien", "veertien"),
    *("vijftien", "zestien", "zeventien", "achttien", "negentien"),
)
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_MOST = 999


def _words() -> dict[str, int]:
    words = {word: number for number, word in enumerate(_UNITS) if word} | {"één": 1}
    words |= {word: number for number, word in enumerate(_TEENS, 10)}
    for tens, name in enumerate(_TENS, 2):
        words[name] = tens * 10
        for unit in range(1, 10):
            joint = "ën" if _UNITS[unit].endswith("e") else "en"
            words[f"{_UNITS[unit]}{joint}{name}"] = tens * 10 + unit
    return words | {"honderd": 100}


_NUMBERS = _words()


def read_count(text: str) -> int | None:
    """Return the number that a sentence names, or none where it names none or several."""
    digits = {int(each) for each in re.findall(r"(?<![\d.,])\d{1,3}(?![\d,]|\.\d)", text)}
    if digits:
        return _only(digits)
    words = re.findall(r"[^\W\d_]+", text.lower())
    return _only({_NUMBERS[each] for each in words if each in _NUMBERS})


def _only(numbers: set[int]) -> int | None:
    number = next(iter(numbers)) if len(numbers) == 1 else 0
    return number if 1 <= number <= _MOST else None
