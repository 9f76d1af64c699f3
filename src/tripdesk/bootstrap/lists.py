"""What lies in the resources as lists: places, names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tripdesk.domain.gazetteer import Gazetteer
    from tripdesk.domain.privacy import NameLists


def gazetteer() -> Gazetteer:
    """Read the places that a traveller is offered."""
    from tripdesk.exchange.gazetteer_files import read_gazetteer
    from tripdesk.resources import resource

    return read_gazetteer(resource("gazetteer"))


@cache
def name_lists() -> NameLists:
    """Read the names that privacy looks for."""
    from tripdesk.exchange.name_lists import read_name_lists
    from tripdesk.resources import resource

    return read_name_lists(resource("privacy", "lists.txt"))
