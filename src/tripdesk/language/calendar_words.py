"""Month names and plural forms for the official wording, from Unicode's CLDR by way of Babel.

Babel takes longer to load than a report to draw. So it is loaded at the first word that is asked,
and not at all for Dutch, whose thirteen facts are kept here as Babel gives them (a test compares).
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tripdesk.domain.errors import KnownError

if TYPE_CHECKING:
    from babel.core import Locale


_DUTCH_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


class BabelCalendarWords:
    """The `CalendarWords` of one language, a BCP 47 tag such as `nl-NL`."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._dutch = language.partition("-")[0] == "nl"

    def month(self, number: int) -> str:
        """Return the month's name inside a date, 1 to 12: `februari`."""
        return _DUTCH_MONTHS[number - 1] if self._dutch else self._months[number]

    def plural(self, number: int) -> str:
        """Return the CLDR plural category of a whole number: `one`, `other`, …"""
        if self._dutch:
            return "one" if number == 1 else "other"
        return str(self._locale.plural_form(number))

    @cached_property
    def _locale(self) -> Locale:
        from babel.core import Locale, UnknownLocaleError  # noqa: PLC0415

        try:
            return Locale.parse(self._language, sep="-")
        except (UnknownLocaleError, ValueError) as error:
            raise KnownError("language.unknown", language=self._language) from error

    @cached_property
    def _months(self) -> dict[int, str]:
        # As `babel.dates.get_month_names` does.
        names = self._locale.months["format"]["wide"]
        return {number: str(names[number]) for number in range(1, 13)}
