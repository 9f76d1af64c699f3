"""All that is found in a text, in its order; where two overlap, the surer kind stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tripdesk.domain.privacy.bsn import find_bsns
from tripdesk.domain.privacy.email import find_emails
from tripdesk.domain.privacy.findings import Finding
from tripdesk.domain.privacy.iban import find_ibans
from tripdesk.domain.privacy.lists import NameLists
from tripdesk.domain.privacy.names import find_names
from tripdesk.domain.privacy.phone import find_phones

_SUREST_FIRST: tuple[Callable[[str], Iterator[Finding]], ...] = (
    find_emails,
    find_ibans,
    find_bsns,
    find_phones,
)


def find(text: str, lists: NameLists) -> tuple[Finding, ...]:
    """Return the findings of a text, in its order; none overlaps another."""
    found: list[Finding] = []
    for seek in _SUREST_FIRST:
        _add(found, seek(text))
    _add(found, find_names(text, lists))
    return tuple(sorted(found, key=lambda each: each.start))


def _add(found: list[Finding], more: Iterator[Finding]) -> None:
    """Add those that stand where nothing was found yet."""
    taken = sorted(found, key=lambda each: each.start)
    at = 0
    for each in sorted(more, key=lambda each: each.start):
        while at < len(taken) and taken[at].end <= each.start:
            at += 1
        if at == len(taken) or not taken[at].overlaps(each):
            found.append(each)
