"""Sentences about what goes out and comes in as a whole: publication, transfer, import."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def carrying_faults() -> Mapping[str, str]:
    """Return why something could not be carried out or in, by code."""
    translate = QCoreApplication.translate
    return {
        "folder.no_reports": translate("errors", "{path} is a folder without any reports."),
        "folder.not_ours": translate(
            "errors",
            "{path} is there already and is no publication folder of TripDesk. Choose another name"
            " for the folder.",
        ),
        "conflict.draft_open": translate(
            "errors", "This report has an open correction. Finish or discard it first."
        ),
        "conflict.other_form": translate(
            "errors",
            "The file was written with another form, so its answers cannot take the place of"
            " these.",
        ),
        "export.files_have_no_data": translate(
            "errors", "{file} is a file; all data is written of reports of the archive."
        ),
        "export.stopped": translate("errors", "Stopped; nothing was written."),
        "import.stopped": translate(
            "errors", "Stopped; what was taken in stays. Import it again to go on."
        ),
        "transfer.damaged": translate(
            "errors",
            "The transfer file is not right ({where}), so nothing was taken in. Have it made"
            " again.",
        ),
        "transfer.differs": translate(
            "errors",
            "What was written does not read back the same ({what}); the other archive is as it"
            " was.",
        ),
        "transfer.exists": translate(
            "errors",
            "{path} is there already and may hold reports. Import it, or choose another name.",
        ),
        "transfer.newer": translate(
            "errors", "The transfer file was made by a newer TripDesk. Update TripDesk here."
        ),
        "transfer.not_empty": translate(
            "errors",
            "The other archive is not empty ({count} report(s)), and an archive is moved as a"
            " whole.",
        ),
        "transfer.not_one": translate("errors", "This is no transfer file of TripDesk."),
        "transfer.same": translate("errors", "That is the archive itself; name another."),
        "transfer.too_large": translate(
            "errors", "The transfer file unpacks to more than any archive; it was given up."
        ),
        "publication.nothing": translate(
            "errors", "None of these reports has a definitive version that can be published."
        ),
    }
