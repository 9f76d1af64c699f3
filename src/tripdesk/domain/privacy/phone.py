"""Telephone numbers: of the Netherlands, and international ones with + or 00.

Where a word such as *tel.* says that a number follows, other ways of writing count too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tripdesk.domain.privacy.findings import Finding, Kind

_RUN = re.compile(r"(?<![\w.,/@#+:-])(?:\+ ?|\()?[0-9][0-9 ().\-/\u00a0\u202f–]*")
_GROUP = re.compile(r"[^ \u00a0\u202f]+")
_MOST_GROUPS = 9
_LONGEST = 30
_AFTER_WRONG = re.compile(r"[\w%€$]|[,.:/][0-9]")
_BEFORE = 24
_CALLED_SO = re.compile(
    r"\b(?:tel|telefoon|telefoonnummer|telefonisch|mobiel|mobiele|gsm|fax|bel|belt|bellen|app"
    r"|phone|call|mobile|text|whatsapp|noodnummer)\b[^\w+(]{0,3}(?:nummer|nr|number|op|via|is)?"
    r"[^\w+(]{0,3}$",
    re.IGNORECASE,
)
_INTERNATIONAL = re.compile(
    r"\+ ?[1-9][0-9]{0,3}[ \u00a0\u202f./-]?(?:\(0?[0-9]{0,4}\)[ \u00a0\u202f-]?)?"
    r"[0-9][0-9 .\-/\u00a0\u202f–]*"
)
_WITH_ZEROS = re.compile(r"00[1-9][0-9]{0,2}(?:[ -]?\(0\))?[ \-.]?[0-9][0-9 .\-]*")
_SERVICE = re.compile(
    r"0(?:800|900|906|909)[ -]?(?:[0-9]{4}|[0-9]{3}[ -]?[0-9]{4}|[0-9]{2} [0-9]{2})"
)
_DUTCH = re.compile(
    r"(?:\(0[1-9][0-9]{0,2}\)|0[1-9][0-9]{0,2})(?: ?[-–] ?| ?)[0-9]{2,}(?: [0-9]{2,})*"
)
_IN_TWOS = re.compile(r"0[1-9](?:[.-][0-9]{2}){4}|06/[0-9]{8}|06/[0-9]{2}(?: [0-9]{2}){3}")
_LABELLED = re.compile(r"[(0-9][0-9 ().\-\u00a0\u202f–]*[0-9]")
_DATE = re.compile(r"[0-9]{1,2}[-.][0-9]{1,2}[-.][0-9]{2,4}")


def find_phones(text: str) -> Iterator[Finding]:
    """Yield the telephone numbers of a text."""
    for run in _RUN.finditer(text):
        called_so = bool(_CALLED_SO.search(text[max(0, run.start() - _BEFORE) : run.start()]))
        groups = [
            (run.start() + each.start(), run.start() + each.end())
            for each in _GROUP.finditer(run[0])
        ]
        first = 0
        while first < len(groups):
            taken = _longest(text, groups, first, called_so=called_so and first == 0)
            if taken:
                start, end, first = taken
                yield Finding.at(Kind.PHONE, text, start, end)
            else:
                first += 1


def _longest(
    text: str, groups: list[tuple[int, int]], first: int, *, called_so: bool
) -> tuple[int, int, int] | None:
    """Return the longest number that begins with this group, and the group after it."""
    start = groups[first][0]
    for last in range(min(first + _MOST_GROUPS, len(groups)) - 1, first - 1, -1):
        end = groups[last][1]
        while end > start and text[end - 1] in ".-–(/":
            end -= 1
        number = text[start:end]
        if number.endswith(")") or (number.startswith("(") and ")" not in number):
            number = number.strip("()")
            begin = text.index(number, start)
            end = begin + len(number)
        else:
            begin = start
        if _is_phone(number, called_so=called_so) and not _AFTER_WRONG.match(text, end):
            return begin, end, last + 1
    return None


def _is_phone(number: str, *, called_so: bool) -> bool:
    if len(number) > _LONGEST:
        return False
    digits = sum(map(str.isdigit, number))
    if _INTERNATIONAL.fullmatch(number):
        return 8 <= digits <= 16
    if _WITH_ZEROS.fullmatch(number):
        return 11 <= digits <= 17
    if _SERVICE.fullmatch(number) or _IN_TWOS.fullmatch(number):
        return True
    if _DUTCH.fullmatch(number):
        parted = not number.isdigit()
        return digits == 10 or (parted and digits in {9, 11})
    return (
        called_so
        and 6 <= digits <= 15
        and _LABELLED.fullmatch(number) is not None
        and _DATE.fullmatch(number) is None
    )
