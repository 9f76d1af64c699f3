"""Codes into sentences in the language of the screens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tripdesk.domain.errors import KnownError
from tripdesk.domain.problems import Problem


def problem_sentence(problem: Problem) -> str:
    """Return the sentence of a problem."""
    translate = QCoreApplication.translate
    sentences = {
        "answer.missing": translate("problems", "This question has no answer yet."),
        "count.out_of_range": translate("problems", "The number must be from {low} to {high}."),
        "count.not_a_number": translate("problems", "“{text}” is not a whole number."),
        "start.missing": translate("problems", "The first day is missing."),
        "end.missing": translate("problems", "The last day is missing."),
        "start.not_a_date": translate("problems", "“{text}” is not a date; write it as 8-2-2020."),
        "end.not_a_date": translate("problems", "“{text}” is not a date; write it as 8-2-2020."),
        "period.reversed": translate("problems", "The trip ends before it starts."),
        "period.too_long": translate("problems", "The trip lasts {days} days; look at the years."),
        "period.in_future": translate("problems", "The trip ends in the future."),
        "place.missing": translate("problems", "The country “{text}” has no place."),
        "country.missing": translate("problems", "The place “{text}” has no country."),
        "items.missing": translate("problems", "Name a follow-up, or choose no."),
        "character.missing": translate("problems", "“{character}” ({name}) cannot be printed."),
    }
    return sentences[problem.code].format_map({"text": problem.text, **problem.params})


def error_sentence(error: KnownError) -> str:
    """Return the sentence of a fault of the world."""
    translate = QCoreApplication.translate
    sentences = {
        "store.full": translate("errors", "The disk is full; make room, nothing typed is lost."),
        "store.read_only": translate("errors", "The archive may not be written."),
        "store.locked": translate("errors", "The archive is in use by another program."),
        "store.damaged": translate("errors", "The archive is damaged; put a backup back."),
        "store.newer": translate(
            "errors", "The archive was made by a newer TripDesk; update this one."
        ),
        "report.has_errors": translate("errors", "The report has errors; put them right first."),
        "report.changed": translate("errors", "The report was changed elsewhere; open it again."),
        "file.no_permission": translate(
            "errors", "You may not write {path}; choose another folder."
        ),
        "file.disk_full": translate("errors", "There is no room left on the disk for {path}."),
    }
    fallback = translate("errors", "It did not work ({code}); nothing was changed.")
    return sentences.get(error.code, fallback).format_map({"code": error.code, **error.params})
