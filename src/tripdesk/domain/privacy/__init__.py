"""What should not stand in a public report: numbers, addresses and names of persons.

`find(text, lists)` points them out; what a person decides about one is a `Decision`.
"""

from tripdesk.domain.privacy.decisions import Decision, Verdict
from tripdesk.domain.privacy.find import find
from tripdesk.domain.privacy.findings import Finding, Kind
from tripdesk.domain.privacy.lists import NO_LISTS, NameLists

__all__ = ["NO_LISTS", "Decision", "Finding", "Kind", "NameLists", "Verdict", "find"]
