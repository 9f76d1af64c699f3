"""Codes into sentences in the language of the screens: what is wrong, where, what to do.

The tables are made when asked for, not when imported: the language may change while they are open.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from tripdesk.domain.errors import KnownError
from tripdesk.domain.problems import Problem
from tripdesk.ui.shared_messages import address_faults, server_faults


class _Facts(dict[str, object]):
    """The facts of a case; one that is not told leaves a gap, never a second error."""

    def __missing__(self, key: str) -> str:
        del key
        return "…"


def problem_sentence(problem: Problem) -> str:
    """Return the sentence of a problem."""
    sentence = problem_sentences().get(problem.code)
    if sentence is None:
        sentence = QCoreApplication.translate("problems", "Look at this answer ({code}).")
    facts = {"code": problem.code, "text": problem.text, **problem.params}
    return sentence.format_map(_Facts(facts))


def error_sentence(error: KnownError) -> str:
    """Return the sentence of a fault of the world."""
    sentence = error_sentences().get(error.code)
    if sentence is None:
        sentence = QCoreApplication.translate(
            "errors", "It did not work ({code}); nothing was changed."
        )
    facts = {key: _said(value) for key, value in error.params.items()}
    return sentence.format_map(_Facts({"code": error.code, **facts}))


def _said(fact: object) -> object:
    """Return a fact of a sentence; one that is a fault itself as its own sentence."""
    return error_sentence(fact) if isinstance(fact, KnownError) else fact


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


def error_sentences() -> Mapping[str, str]:
    """Return the sentence of each fault of the world."""
    return {
        **_archive_faults(),
        **_file_faults(),
        **_report_faults(),
        **_safekeeping_faults(),
        **_settings_faults(),
        **_publication_faults(),
        **address_faults(),
        **server_faults(),
    }


def _publication_faults() -> Mapping[str, str]:
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


def _safekeeping_faults() -> Mapping[str, str]:
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


def _archive_faults() -> Mapping[str, str]:
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


def _file_faults() -> Mapping[str, str]:
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


def _report_faults() -> Mapping[str, str]:
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


def _settings_faults() -> Mapping[str, str]:
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
