"""The words of dates and counts are those of CLDR, with Babel and without."""

from __future__ import annotations

import pytest
from babel.core import Locale
from babel.dates import get_month_names

from tripdesk.domain.errors import KnownError
from tripdesk.language.calendar_words import BabelCalendarWords


@pytest.mark.parametrize("language", ["nl", "nl-NL", "nl-BE", "de", "en-GB", "fr"])
def test_words_are_those_of_babel(language: str) -> None:
    words, locale = BabelCalendarWords(language), Locale.parse(language, sep="-")
    names = get_month_names("wide", "format", locale)
    assert [words.month(n) for n in range(1, 13)] == [names[n] for n in range(1, 13)]
    for count in (*range(1, 130), 999, 1_000, 1_000_000):
        assert words.plural(count) == locale.plural_form(count)


def test_a_language_that_is_not_known_is_told() -> None:
    with pytest.raises(KnownError, match=r"language\.unknown"):
        BabelCalendarWords("xx-XX").month(1)
