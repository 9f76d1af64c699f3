"""Citizen service numbers (BSN): nine digits that pass the eleven-test.

One number in eleven passes by chance, so what is said before and after it counts: an order, a case
or a sum of money is none. Eight digits count only where they are called a BSN.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tripdesk.domain.privacy.findings import Finding, Kind

_NUMBER = re.compile(
    r"(?<![\w.,/+#-])(?:"
    r"(?P<plain>[0-9]{8,9})|(?P<dotted>[0-9]{4}\.[0-9]{2}\.[0-9]{3})"
    r"|(?P<parted>[0-9]{3}(?P<by>[ \u00a0.-])[0-9]{3}(?P=by)[0-9]{3})"
    r")(?![\w/@€$%-]|[.,][0-9]|[ \u00a0][0-9]{3}(?![0-9]))"
)
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_BEFORE, _AFTER = 40, 16
_CALLED_SO = re.compile(
    r"\b(?:bsn|burgerservicen(?:umme)?r|burger service nummer|sofi-?n(?:umme)?r|persoonsn(?:umme)?r"
    r"|citizen service number)(?:-?nummers?|['’]?s)?\b",
    re.IGNORECASE,
)
_CALLED_OTHERWISE = re.compile(
    r"(?:"
    r"(?:order|zaak|factuur|dossier|referentie|artikel|serie|contract|project|klant|ticket|inkoop"
    r"|registratie|boekings?|polis|offerte|bestel|rekening|invoice|case|reference|booking|serial"
    r"|account|ris|kenmerk)(?:[ -]?(?:nummers?|nr|no|number|code|id))?\.?\W{1,3}"
    r"|(?:\w*nummer|kenmerk|rsin|kvk|btw|vat|isbn|barcode)\W{1,3}(?:van \w+ \w+ (?:is|was|luidt) )"
    r"|(?:kenmerk|rsin|kvk|btw|vat|isbn|barcode)(?:-?nummer)?\W{1,3}(?:\w{1,3}\W{1,2})?"
    r"|(?:order|zaak|factuur|dossier|artikel|serie|contract)nummer\W{1,3}(?:\w{1,3}\W{1,2})?"
    r")$",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"[ \u00a0]*(?:euro|dollar|inwoner|mensen|bezoeker|people|inhabitants|m[²³2]"
    r"|km|kg|ton|kwh|stuk)",
    re.IGNORECASE,
)


def find_bsns(text: str) -> Iterator[Finding]:
    """Yield the BSNs of a text."""
    for number in _NUMBER.finditer(text):
        before = text[max(0, number.start() - _BEFORE) : number.start()]
        called_so = bool(_CALLED_SO.search(before))
        digits = "".join(filter(str.isdigit, number[0]))
        if not passes(digits.zfill(9)) or (len(digits) == 8 and not called_so):
            continue
        if called_so or not _is_something_else(number, text, before):
            yield Finding.at(Kind.BSN, text, number.start(), number.end())


def passes(digits: str) -> bool:
    """Whether nine digits pass the eleven-test."""
    weighed = sum(int(digit) * by for digit, by in zip(digits, _WEIGHTS, strict=True))
    return weighed % 11 == 0 and not digits.startswith("00")


def _is_something_else(number: re.Match[str], text: str, before: str) -> bool:
    after = text[number.end() : number.end() + _AFTER]
    return bool(
        before.rstrip().endswith(("€", "$", "£"))
        or number["by"] in (".", "-")
        or _MEASURED.match(after)
        or _CALLED_OTHERWISE.search(before)
    )
