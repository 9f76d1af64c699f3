"""What an overview is of, in words: `brussel · 2019 · Definitief`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tripdesk.services.listing import Query
from tripdesk.ui.archive.row_words import origin_words, state_words


def scope_words(query: Query, country: str) -> str:
    """Return what narrows a query, or nothing; `country` is the name of its country."""
    parts = [f"“{query.words}”"] if query.words else []
    parts += [state_words(each) for each in sorted(query.states)]
    if query.late:
        parts.append(QCoreApplication.translate("chips", "Late"))
    if query.year is not None:
        parts.append(str(query.year))
    if query.country is not None:
        parts.append(country)
    if query.origin is not None:
        parts.append(origin_words(query.origin))
    return " · ".join(parts)
