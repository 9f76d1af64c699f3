"""Sentences about reports, their forms, and what may be done with them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def report_faults() -> Mapping[str, str]:
    """Return why something cannot be done with a report, by code."""
    translate = QCoreApplication.translate
    return {
        "clock.wrong_epoch": translate(
            "errors", "SOURCE_DATE_EPOCH is {value}, which is not a time in seconds."
        ),
        "date.out_of_range": translate("errors", "The date {day} is too far ahead."),
        "form.invalid": translate("errors", "The form {file} is not right at “{key}”: {cause}."),
        "form.not_found": translate(
            "errors",
            "The settings name the form {form}, which is not here; new reports take the usual one.",
        ),
        "form.unknown": translate(
            "errors",
            "The form {form}, version {version}, is not on this computer. Import its definition"
            " (.toml) along with it, or the PDF of the report.",
        ),
        "form.differs": translate(
            "errors",
            "The form {form}, version {version}, says something else here. Whoever changed it"
            " should give it a new version.",
        ),
        "internal.no_report": translate(
            "errors", "What is internal of a report comes after it: import its PDF first."
        ),
        "internal.other_version": translate(
            "errors",
            "This belongs to a version of “{title}” that is not here. Import its PDF first.",
        ),
        "internal.wrong": translate(
            "errors", "{file} is no internal file that TripDesk can read. Have it sent again."
        ),
        "language.unknown": translate("errors", "The language {language} is not known."),
        "report.ambiguous": translate("errors", "More than one report begins with {id}."),
        "reason.missing": translate("errors", "Give a reason; it stays in the report's history."),
        "report.on_hold": translate(
            "errors", "“{title}” must be kept ({reason}); nothing was destroyed."
        ),
        "dossier.conflict": translate(
            "errors",
            "Somebody else changed these internal facts meanwhile. Nothing was overwritten;"
            " look at them again.",
        ),
        "draft.conflict": translate(
            "errors", "Somebody else changed this report meanwhile. Nothing was overwritten."
        ),
        "follow_up.conflict": translate(
            "errors",
            "Somebody else changed the follow-up “{text}” meanwhile. Nothing was overwritten.",
        ),
        "follow_up.unknown": translate(
            "errors", "The report has no such follow-up any more; open it again."
        ),
        "version.unknown": translate("errors", "The report has no version {number} with content."),
        "report.changed": translate(
            "errors", "The report was changed in another window. Open it again."
        ),
        "report.exists": translate("errors", "The archive has this report already."),
        "report.has_errors": translate(
            "errors", "The report is not right yet. Put right what is marked, then try again."
        ),
        "report.unknown": translate("errors", "This report is no longer in the archive."),
        "window.no_library": translate("errors", "The window needs {cause}. Install it."),
        "window.no_screen": translate("errors", "There is no screen for the window here."),
        "step.forbidden": translate("errors", "That cannot be done with this report now."),
    }
