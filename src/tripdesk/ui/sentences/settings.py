"""Sentences about the settings files, each at its key."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def settings_faults() -> Mapping[str, str]:
    """Return what can be wrong with a setting, by code."""
    translate = QCoreApplication.translate
    return {
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
        "settings.not_a_database": translate("errors", "{file}: “{key}” is left aside. {why}"),
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
        "settings.not_a_duration": translate(
            "errors", "{file}: “{key}” is {value}; write it as P10Y, for ten years."
        ),
        "settings.not_a_web_address": translate(
            "errors", "{file}: “{key}” is {value}; it must begin with https://."
        ),
        "settings.empty": translate("errors", "{file}: “{key}” must say something."),
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
