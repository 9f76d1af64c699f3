"""Sentences about what is wrong with an answer."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def problem_sentences() -> Mapping[str, str]:
    """Return the sentence of each problem code."""
    translate = QCoreApplication.translate
    return {
        "answer.missing": translate("problems", "This question has no answer yet."),
        "count.out_of_range": translate("problems", "The number must be from {low} to {high}."),
        "count.not_a_number": translate(
            "problems", "“{text}” is not a whole number; write it in digits."
        ),
        "start.missing": translate("problems", "The first day is missing."),
        "end.missing": translate("problems", "The last day is missing."),
        "start.not_a_date": translate("problems", "“{text}” is not a date; write it as 8-2-2020."),
        "end.not_a_date": translate("problems", "“{text}” is not a date; write it as 8-2-2020."),
        "period.reversed": translate("problems", "The trip ends before it starts."),
        "period.too_long": translate("problems", "The trip lasts {days} days; look at the years."),
        "period.in_future": translate("problems", "The trip ends in the future; look at the year."),
        "place.missing": translate("problems", "The country “{text}” has no place."),
        "country.missing": translate("problems", "The place “{text}” has no country."),
        "items.missing": translate("problems", "Name a follow-up, or choose “No”."),
        "character.missing": translate(
            "problems", "“{character}” ({name}) cannot be printed; write it otherwise."
        ),
        "character.missing_latin": translate(
            "problems",
            "“{character}” ({name}) cannot be printed; write it in Latin letters, for instance"
            " {proposal}.",
        ),
        "privacy.name": translate(
            "problems", "“{text}” looks like a name; in a public report, name the function."
        ),
        "privacy.email": translate(
            "problems", "“{text}” is an e-mail address; leave it out of a public report."
        ),
        "privacy.phone": translate(
            "problems", "“{text}” looks like a telephone number; leave it out of a public report."
        ),
        "privacy.bsn": translate(
            "problems", "“{text}” looks like a citizen service number (BSN); leave it out."
        ),
        "privacy.iban": translate(
            "problems", "“{text}” is a bank account number (IBAN); leave it out."
        ),
    }
