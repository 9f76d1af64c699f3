"""Sentences about backups, and what a look at the whole archive finds."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def safekeeping_faults() -> Mapping[str, str]:
    """Return what can be wrong with a backup, and what is found wrong, by code."""
    translate = QCoreApplication.translate
    return {
        "backup.damaged": translate(
            "errors", "{path} is damaged, so no backup can be made of it or put back from it."
        ),
        "backup.no_archive": translate(
            "errors", "There is no archive in {path} yet, so there is nothing to back up."
        ),
        "backup.none": translate(
            "errors",
            "{path} is no backup of TripDesk; choose a .sqlite3 file with its .json beside it.",
        ),
        "backup.on_server": translate(
            "errors",
            "The archive is on the server at {address}: your office backs it up there.",
        ),
        "backup.too_many": translate(
            "errors", "There are too many backups of this moment in {path}; choose another folder."
        ),
        "doctor.dangling": translate(
            "errors", "The database names a row of {parent} that is not there ({table})."
        ),
        "doctor.database_damaged": translate(
            "errors", "The database is damaged ({cause}); put a backup back."
        ),
        "doctor.document_damaged": translate(
            "errors",
            "The PDF of version {version} of report {id} is not as it was kept; put a backup back.",
        ),
        "doctor.document_missing": translate(
            "errors",
            "The PDF of version {version} of report {id} is not there; put a backup back.",
        ),
        "doctor.open_to_others": translate("errors", "Others on this computer may read {path}."),
        "doctor.unnamed_document": translate(
            "errors", "No report names {path}; it may be removed."
        ),
        "doctor.unreadable": translate(
            "errors", "A row of {what} ({key}) cannot be read; put a backup back."
        ),
    }
