"""Sentences about the archive on the disk, and the documents in it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def archive_faults() -> Mapping[str, str]:
    """Return what can be wrong with the archive, by code."""
    translate = QCoreApplication.translate
    return {
        "store.full": translate(
            "errors", "The disk is full; make room. What you typed stays in this window."
        ),
        "store.read_only": translate(
            "errors", "You may not write in {path}. Ask who owns the folder, or choose another."
        ),
        "store.locked": translate(
            "errors", "Another program is using the archive. Close it there and try again."
        ),
        "store.damaged": translate("errors", "The archive is damaged. Put a backup back."),
        "store.failed": translate(
            "errors", "The disk of {path} failed. Look whether it is still connected."
        ),
        "store.newer": translate(
            "errors", "The archive was made by a newer TripDesk. Update TripDesk on this computer."
        ),
        "store.elsewhere": translate(
            "errors",
            "{user} has this archive open on the computer {host}. Close it there; if that computer"
            " fell over, it can be opened here two minutes later.",
        ),
        "store.no_access": translate("errors", "You may not open {path}. Ask who owns the folder."),
        "store.no_folder": translate(
            "errors", "The folder of {path} cannot be made. Choose another one."
        ),
        "document.missing": translate(
            "errors", "The PDF of this version is no longer in the archive. Put a backup back."
        ),
        "document.damaged": translate(
            "errors", "The PDF of this version was changed or damaged. Put a backup back."
        ),
    }
