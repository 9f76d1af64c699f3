"""What the steps list says of each answer, in the language of the screens."""

from __future__ import annotations

import re
from datetime import date
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from tripdesk.domain.answers import Answer, Count, Items, OptionalItems, Period, Places, Text

_SENTENCE_END = re.compile(r"[.!?…]+(?=\s|$)")
_SHORTENED = re.compile(
    r"\b(?:[^\W\d_]|dhr|mevr|mw|drs?|ir|ing|mr|prof|mrs|ms|bijv|resp|ca|nr|blz|incl|e\.g|i\.e"
    r"|d\.w\.z|o\.a|m\.n|t\.n\.v|o\.l\.v)\.(?=\s+\S)",
    re.IGNORECASE,
)
"""What ends in a full stop within a sentence: initials, titles and the like."""


def summary(answer: Answer | None, locale: QLocale) -> str:
    """Return an answer in a few words: `1 person`, `8 – 13 February 2020`, `11 points`."""
    translate = QCoreApplication.translate
    match answer:
        case None:
            return translate("steps", "Not filled in yet")
        case Count(count):
            return translate("steps", "%n person(s)", "", count)
        case Period(start, end):
            return period_words(start, end, locale)
        case Text(text):
            sentences = len(_SENTENCE_END.findall(_SHORTENED.sub("", text))) or 1
            return translate("steps", "%n sentence(s)", "", sentences)
        case Places(items):
            return ", ".join(dict.fromkeys(each.place for each in items))
        case OptionalItems(()):
            return translate("steps", "None")
        case Items(items) | OptionalItems(items):
            points = len(items)
            return translate("steps", "%n point(s)", "", points)
        case _:
            assert_never(answer)


def things_to_see(count: int) -> str:
    """Return `2 things to look at`."""
    translate = QCoreApplication.translate
    return translate("steps", "%n thing(s) to look at", "", count)


def period_words(start: date, end: date, locale: QLocale) -> str:
    """Return a trip's days, saying month and year no more often than they must be."""
    last = _day(end, locale, "d MMMM yyyy")
    if start == end:
        return last
    if start.year != end.year:
        return f"{_day(start, locale, 'd MMMM yyyy')} – {last}"
    pattern = "d MMMM" if start.month != end.month else "d"
    return f"{_day(start, locale, pattern)} – {last}"


def _day(day: date, locale: QLocale, pattern: str) -> str:
    return locale.toString(QDate(day.year, day.month, day.day), pattern)
