"""IBANs: the country's length and the remainder of ISO 13616 (mod 97) both have to be right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tripdesk.domain.privacy.findings import Finding, Kind

_START = re.compile(r"(?<![^\W_])[A-Za-z]{2}[0-9]{2}(?=[ \u00a0-]?[A-Za-z0-9])")
_SEPARATORS = frozenset(" \u00a0-")
_LENGTHS = {
    length: countries.split()
    for length, countries in (
        (15, "NO"),
        (16, "BE"),
        (18, "DK FI FO GL NL SD"),
        (19, "MK SI"),
        (20, "AT BA EE KZ LT LU MN XK"),
        (21, "CH CR HR LI LV"),
        (22, "BG BH DE GB GE IE ME RS VA"),
        (23, "AE GI IL IQ OM SO TL"),
        (24, "AD CZ ES MD PK RO SA SE SK TN VG"),
        (25, "LY PT ST"),
        (26, "IS TR"),
        (27, "BI DJ FR GR IT MC MR SM"),
        (28, "AL AZ BY CY DO GT HN HU LB NI PL SV"),
        (29, "BR EG PS QA UA"),
        (30, "JO KW MU YE"),
        (31, "MT SC"),
        (32, "LC"),
        (33, "RU"),
    )
}
_LENGTH = {country: length for length, many in _LENGTHS.items() for country in many}


def find_ibans(text: str) -> Iterator[Finding]:
    """Yield the IBANs of a text."""
    for start in _START.finditer(text):
        end = _end(text, start.start(), _LENGTH.get(start[0][:2].upper(), 0))
        if end:
            yield Finding.at(Kind.IBAN, text, start.start(), end)


def _end(text: str, start: int, length: int) -> int:
    """Return where an IBAN of so many signs ends, or 0 where none stands."""
    signs: list[str] = []
    at = start
    while at < len(text) and len(signs) < length:
        sign = text[at]
        if sign.isascii() and sign.isalnum():
            signs.append(sign)
        elif sign not in _SEPARATORS or text[at - 1] in _SEPARATORS:
            return 0
        at += 1
    if not length or len(signs) < length or (at < len(text) and text[at].isalnum()):
        return 0
    return at if _remainder("".join(signs).upper()) == 1 else 0


def _remainder(iban: str) -> int:
    return int("".join(str(int(sign, 36)) for sign in iban[4:] + iban[:4])) % 97
