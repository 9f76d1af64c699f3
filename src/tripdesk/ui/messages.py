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
        "settings.locked": translate(
            "errors", "{file}: “{key}” is kept by your office; what you set is left aside."
        ),
        "settings.logo_unreadable": translate(
            "errors", "The logo {path} cannot be read; the report goes without."
        ),
        "settings.not_a_choice": translate("errors", "{file}: “{key}” must be one of {choices}."),
        "settings.not_a_colour": translate(
            "errors", "{file}: “{key}” is {value}, which is no colour such as #0b6b4f."
        ),
        "settings.not_a_database": translate(
            "errors", "{file}: “{key}” must be an address postgresql://…."
        ),
        "settings.not_a_form": translate(
            "errors", "{file}: “{key}” is {value}, which cannot be the name of a form."
        ),
        "settings.not_a_list": translate("errors", "{file}: “{key}” must be a list of files."),
        "settings.not_a_number": translate(
            "errors", "{file}: “{key}” must be a whole number from {low} to {high}."
        ),
        "settings.not_a_path": translate(
            "errors", "{file}: “{key}” must be the path of a file or folder."
        ),
        "settings.not_a_pattern": translate(
            "errors", "{file}: “{key}” is {value}; it needs a field, of {fields}."
        ),
        "settings.not_a_table": translate("errors", "{file}: “{key}” must be a table, [{key}]."),
        "settings.not_a_term": translate(
            "errors", "{file}: “{key}” is {value}; write it as 10 days, 2 weeks or 1 month."
        ),
        "settings.not_an_address": translate(
            "errors", "{file}: “{key}” is {value}, which is no e-mail address."
        ),
        "settings.not_text": translate(
            "errors", "{file}: “{key}” must be a text of at most {longest} characters."
        ),
        "settings.not_toml": translate(
            "errors", "{file} is left aside, because it cannot be understood: {cause}."
        ),
        "settings.too_light": translate(
            "errors",
            "{file}: “{key}” is {value}, too light to read text in (contrast {ratio}; it must"
            " be 4.5).",
        ),
        "settings.unknown_key": translate(
            "errors", "{file}: “{key}” is no setting of TripDesk; look how it is spelled."
        ),
        "settings.unknown_lock": translate(
            "errors", "{file}: “{key}” is no setting that can be locked."
        ),
        "settings.unreadable": translate(
            "errors", "{file} is left aside, because it cannot be read: {cause}."
        ),
    }
    fallback = translate("errors", "It did not work ({code}); nothing was changed.")
    return sentences.get(error.code, fallback).format_map({"code": error.code, **error.params})
