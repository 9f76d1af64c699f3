"""E-mail addresses.

Sought from the @, at most so many signs to either side: a pattern that begins with the words before
it would read a long text again from each of its signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tripdesk.domain.privacy.findings import Finding, Kind

_LONGEST_LOCAL = 64
_LOCAL_SIGNS = frozenset("._%+-'’=&~!#$*/?^")
_DOMAIN = re.compile(r"[^\W_][\w-]{0,62}(?:\.[^\W_][\w-]{0,62}){1,8}")
_LAST_LABEL = re.compile(r"[^\W\d_]{2,}|xn--[\w-]+", re.IGNORECASE)


def find_emails(text: str) -> Iterator[Finding]:
    """Yield the addresses of a text."""
    at = text.find("@")
    while at != -1:
        start = _local_start(text, at)
        domain = _DOMAIN.match(text, at + 1)
        if start < at and domain and _LAST_LABEL.fullmatch(domain[0].rsplit(".", 1)[1]):
            yield Finding.at(Kind.EMAIL, text, start, domain.end())
        at = text.find("@", at + 1)


def _local_start(text: str, at: int) -> int:
    start = at
    while start > max(0, at - _LONGEST_LOCAL) and _is_local(text[start - 1]):
        start -= 1
    while start < at and not (text[start].isalnum() or text[start] == "_"):
        start += 1
    return start


def _is_local(sign: str) -> bool:
    return sign.isalnum() or sign in _LOCAL_SIGNS
