"""Places as people list them: one a line, or several in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tripdesk.domain.drafts import RawPlace

_BRACKETED = re.compile(r"(?P<place>[^(]+?)\s*\((?P<country>[^()]+)\)")


def read_places(lines: Iterable[str]) -> tuple[RawPlace, ...]:
    """Return place and country of each; a place alone has none."""
    return tuple(_place(each) for line in lines for each in _parted(line.strip().rstrip(".")))


def _parted(line: str) -> Iterable[str]:
    parts = [part.strip() for part in re.split(r"\s*[;/]\s+|\s+[|·]\s+", line) if part.strip()]
    for part in parts:
        yield from _at_and(part)


def _at_and(text: str) -> list[str]:
    """Part `Arusha, Tanzania en Kigali, Rwanda`, but not `Bosnië en Herzegovina`."""
    halves = text.split(" en ")
    for at in range(1, len(halves)):
        before, after = " en ".join(halves[:at]), " en ".join(halves[at:])
        if "," in before and "," in after:
            return [*_by_pairs(before), after]
    return _by_pairs(text)


def _by_pairs(text: str) -> list[str]:
    """Part `Arusha, Tanzania, Kigali, Rwanda`: places and countries in turn."""
    names = [each.strip() for each in text.split(",")]
    if len(names) < 4 or len(names) % 2:
        return [text]
    return [", ".join(names[at : at + 2]) for at in range(0, len(names), 2)]


def _place(text: str) -> RawPlace:
    if match := _BRACKETED.fullmatch(text):
        return RawPlace(match["place"], match["country"])
    place, _, country = text.partition(",")
    return RawPlace(place.strip(), country.strip())
