"""Countries by name and by ISO code, Dutch and English, from Unicode's CLDR by way of Babel.

A country is kept as typed; this says which one it is, so that `Oekraïne` and `Ukraine` are one in
filters and both are found.
"""

from __future__ import annotations

from functools import cached_property

from tripdesk.domain.tokens import words

LANGUAGES = ("nl", "en")

# What people write that CLDR does not.
_OTHER_NAMES = {
    "AE": ("VAE", "UAE", "Emiraten", "Emirates"),
    "CD": ("Congo", "DR Congo", "Democratische Republiek Congo"),
    "CI": ("Cote d'Ivoire",),
    "CV": ("Cape Verde",),
    "CZ": ("Czech Republic", "Tsjechische Republiek"),
    "GB": ("VK", "UK", "Groot-Brittannië", "Great Britain", "Engeland", "England"),
    "KR": ("Zuid Korea", "Korea"),
    "MM": ("Myanmar", "Birma", "Burma"),
    "NL": ("Holland", "The Netherlands"),
    "PS": ("Palestina", "Palestine"),
    "TR": ("Turkey", "Türkiye"),
    "US": ("VS", "V.S.", "USA", "U.S.A.", "Verenigde Staten van Amerika", "Amerika"),
    "VA": ("Vaticaan", "Vatican"),
}


_NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Codes of CLDR that stand for more, or for less, than a country."""


class BabelCountryNames:
    """The `CountryNames` of CLDR; Babel is read at the first country that is asked."""

    def code(self, name: str) -> str | None:
        """Return the ISO 3166 code of a country as typed, or none where it is not recognised."""
        return self._codes.get(_folded(name))

    def names(self, code: str) -> tuple[str, ...]:
        """Return a country's names, Dutch first; none for what is no code."""
        return self._names.get(code, ())

    @cached_property
    def _names(self) -> dict[str, tuple[str, ...]]:
        from babel.core import Locale  # noqa: PLC0415 - seldom needed at start-up

        of_language = [Locale(language).territories for language in LANGUAGES]
        codes = [str(code) for code in of_language[0] if _is_country(str(code))]
        return {code: tuple(str(names[code]) for names in of_language) for code in codes}

    @cached_property
    def _codes(self) -> dict[str, str]:
        known = {_folded(name): code for code, names in self._names.items() for name in names}
        others = {_folded(name): code for code, names in _OTHER_NAMES.items() for name in names}
        return others | known


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES


def _folded(name: str) -> str:
    return " ".join(part.token for word in words(name) for part in word.parts)
