"""Sentences about files: what is read, what is written, PDFs, fonts, logos."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def file_faults() -> Mapping[str, str]:
    """Return what can be wrong with a file, by code."""
    translate = QCoreApplication.translate
    return {
        "file.missing": translate("errors", "There is no file {path}. Look at the name."),
        "file.too_large": translate("errors", "{path} is larger than {most} MB; no report is."),
        "file.unreadable": translate("errors", "{path} cannot be read: {cause}."),
        "file.no_folder": translate(
            "errors", "The folder of {path} does not exist. Make it or choose another one."
        ),
        "file.no_permission": translate(
            "errors", "You may not write {path}. Choose another folder."
        ),
        "file.disk_full": translate(
            "errors", "There is no room left on the disk for {path}. Nothing was written."
        ),
        "file.is_a_folder": translate("errors", "{path} is a folder. Give the file a name."),
        "file.not_written": translate("errors", "{path} could not be written: {cause}."),
        "pdf.too_long": translate(
            "errors", "This PDF has {pages} pages; more than {most} are not read as a report."
        ),
        "font.unreadable": translate("errors", "The font {file} cannot be read: {cause}."),
        "font.variable": translate(
            "errors", "{file} is a variable font. Choose a static .ttf of it."
        ),
        "pdf.child_fell": translate(
            "errors", "The file could not be read: it made the reader stop."
        ),
        "pdf.encrypted": translate("errors", "This PDF is locked with a password."),
        "pdf.no_such_page": translate("errors", "The PDF has no page {page}."),
        "pdf.too_large": translate("errors", "This PDF is too large to be read here."),
        "pdf.too_slow": translate("errors", "This PDF takes too long to be read; it was given up."),
        "font.damaged": translate("errors", "The font {file} is damaged. Choose another one."),
        "font.may_not_embed": translate(
            "errors", "The font {file} may not be put into a document. Choose another one."
        ),
        "font.no_outlines": translate(
            "errors", "{file} is no font with TrueType outlines. Choose a .ttf file."
        ),
        "logo.damaged": translate(
            "errors", "The logo of the house style cannot be read ({cause}). Choose another file."
        ),
        "logo.not_drawn": translate(
            "errors",
            "The logo of the house style has {cause}, which cannot be drawn. Save it as plain"
            " shapes, or as PNG.",
        ),
        "pdf.unreadable": translate("errors", "This is not a PDF that can be read."),
        "pdf.character_missing": translate(
            "errors",
            "“{character}” ({name}) under “{heading}” cannot be printed. Write it otherwise.",
        ),
        "report_file.all_data": translate(
            "errors",
            "{file} holds all data of an archive, for other programs. A transfer file carries"
            " reports to another archive.",
        ),
        "report_file.not_json": translate("errors", "{file} is not a report of TripDesk."),
        "report_file.not_a_report": translate("errors", "{file} is not a report of TripDesk."),
        "report_file.no_data_inside": translate(
            "errors", "{file} is a PDF without the data of a TripDesk report."
        ),
        "report_file.not_recognised": translate(
            "errors",
            "{file} is no report that TripDesk can read: the official headings were not found in"
            " it.",
        ),
        "report_file.newer": translate(
            "errors", "{file} was made by a newer TripDesk. Update TripDesk on this computer."
        ),
        "report_file.wrong_type": translate(
            "errors", "{file} is not right at “{key}”. Ask the sender to send it again."
        ),
        "report_file.unknown_question": translate(
            "errors", "{file} answers a question, “{key}”, that this form does not have."
        ),
    }
