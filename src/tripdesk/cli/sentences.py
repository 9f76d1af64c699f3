"""Codes into sentences: what is wrong, where, what to do.

One table, keyed by code; a code without a sentence is a fault that a test finds.
"""

from __future__ import annotations

from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.problems import Problem
from tripdesk.domain.report import Action
from tripdesk.services.records import Event

PROBLEMS = {
    "answer.missing": "This question has no answer yet.",
    "count.out_of_range": "The number {text} is not from {low} to {high}.",
    "count.not_a_number": "'{text}' is not a whole number; write it in digits.",
    "start.missing": "The first day is missing.",
    "end.missing": "The last day is missing.",
    "start.not_a_date": "The first day, '{text}', is not a date; write it as 8-2-2020.",
    "end.not_a_date": "The last day, '{text}', is not a date; write it as 8-2-2020.",
    "period.reversed": "The trip ends ({end_date}) before it starts ({start_date}).",
    "period.too_long": "The trip lasts {days} days; look at the years.",
    "period.in_future": "The trip ends in the future, on {end_date}.",
    "place.missing": "The country '{text}' has no place.",
    "country.missing": "The place '{text}' has no country.",
    "items.missing": "There are follow-ups, but none is named; name one or choose no.",
    "character.missing": "{character} ({name}) cannot be printed; replace it.",
    "character.missing_latin": "{character} ({name}) cannot be printed; write it in Latin "
    "letters, for instance {proposal}.",
    "privacy.name": "'{text}' looks like a person's name; name the function instead.",
    "privacy.email": "'{text}' is an e-mail address; leave it out, the report is public.",
    "privacy.phone": "'{text}' is a telephone number; leave it out, the report is public.",
    "privacy.bsn": "'{text}' is a citizen service number (BSN); leave it out.",
    "privacy.iban": "'{text}' is a bank account (IBAN); leave it out.",
}

ERRORS = {
    "address.host": "The address of the archive names no computer that can be: look at what stands "
    "between :// and the database.",
    "address.no_database": "The address of the archive names no database; write "
    "postgresql+psycopg://user@server/database.",
    "address.not_one": "The address of the archive cannot be understood; write "
    "postgresql+psycopg://user@server/database.",
    "address.option": "The address of the archive has an option that is not known, '{option}'.",
    "address.password": "The address of the archive holds a password, or looks as if: take it out. "
    "It belongs in the system's keyring or in pgpass, never in a settings file or a command.",
    "address.port": "The address of the archive has a port that is no number from 1 to 65535.",
    "address.scheme": "The address of the archive must begin with postgresql+psycopg://.",
    "address.tls": "The address of the archive asks for sslmode={mode}, which there is not; leave "
    "it out, and the server must prove its name.",
    "address.two_hosts": "The address of the archive names a server and a socket; name one.",
    "address.unsure_tls": "The address of the archive asks for sslmode={mode}, which promises "
    "nothing; leave it out, or write disable where the network itself is trusted.",
    "backup.damaged": "{path} is damaged, so no backup can be made of it or put back from it.",
    "backup.no_archive": "There is no archive in {path} yet, so there is nothing to do.",
    "backup.none": "{path} is no backup of TripDesk; choose a .sqlite3 with its .json beside it.",
    "backup.on_server": "The archive is on the server at {address}: your office backs it up there. "
    "`tripdesk transfer FILE` writes all reports to a file.",
    "backup.too_many": "{path} has too many backups of this moment; choose another folder.",
    "clock.wrong_epoch": "SOURCE_DATE_EPOCH is {value}, which is not a time in seconds.",
    "conflict.draft_open": "The report has an open correction; finish or discard it first.",
    "conflict.other_form": "The file was written with another form, so its answers cannot be put "
    "in the place of these.",
    "date.out_of_range": "The date {day} is too far ahead.",
    "doctor.dangling": "The database names a row of {parent} that is not there ({table}).",
    "doctor.database_damaged": "The database is damaged ({cause}); put a backup back.",
    "doctor.document_damaged": "The PDF of version {version} of report {id} is not as it was kept; "
    "put a backup back.",
    "doctor.document_missing": "The PDF of version {version} of report {id} is not there; put a "
    "backup back.",
    "doctor.open_to_others": "Others on this computer may read {path}; open the archive once to "
    "close it.",
    "doctor.unnamed_document": "No report names {path}; it may be removed.",
    "doctor.unreadable": "A row of {what} ({key}) cannot be read; put a backup back.",
    "document.missing": "A PDF that the archive names is not in its documents folder.",
    "document.damaged": "A PDF of the archive is not as it was kept; put a backup back.",
    "export.files_have_no_data": "{file} is a file; all data is written of reports of the archive.",
    "export.stopped": "Stopped; nothing was written.",
    "file.missing": "There is no file {path}; look at the name.",
    "file.too_large": "{path} is larger than {most} MB; no report is.",
    "file.unreadable": "The file {path} cannot be read: {cause}.",
    "file.no_folder": "The folder of {path} does not exist; make it or choose another.",
    "file.no_permission": "You may not write {path}; choose another folder.",
    "file.disk_full": "There is no room left on the disk for {path}; nothing was written.",
    "file.is_a_folder": "{path} is a folder; name a file in it.",
    "file.not_written": "{path} could not be written: {cause}.",
    "font.damaged": "The font {file} is damaged; choose another.",
    "font.may_not_embed": "The font {file} may not be put into a document; choose another.",
    "font.no_outlines": "{file} is no font with TrueType outlines; choose a .ttf file.",
    "folder.no_reports": "{path} is a folder without any reports.",
    "folder.not_ours": "{path} is there already and is no publication folder of TripDesk; choose "
    "another name.",
    "form.invalid": "The form {file} is not right at '{key}': {cause}.",
    "form.not_found": "The settings name the form {form}, which is not here; new reports take the "
    "usual one.",
    "form.unknown": "The form {form}, version {version}, is not known here; take in its definition "
    "(a .toml) along with it, or the PDF of the report.",
    "form.differs": "The form {form}, version {version}, says something else here; whoever changed "
    "it should give it a new version.",
    "internal.no_report": "What is internal of a report comes after it: take its PDF in first.",
    "internal.other_version": "This belongs to a version of “{title}” that is not here; take its "
    "PDF in first.",
    "internal.wrong": "{file} is no internal file that TripDesk can read; have it sent again.",
    "import.stopped": "Stopped; what was taken in stays. Import it again to go on.",
    "keyring.failed": "The system's keyring did not take it ({cause}); use pgpass instead.",
    "keyring.no_server": "The archive is on this computer and has no password; the address of a "
    "server is set by archive.database_url.",
    "keyring.not_asked": "A password is asked for in a terminal only, so that it stands in no "
    "script; use a pgpass file there.",
    "keyring.none": "This computer has no keyring that can be used; use a pgpass file instead.",
    "language.unknown": "The language {language} is not known.",
    "logo.damaged": "The logo of the house style cannot be read ({cause}); choose another file.",
    "logo.not_drawn": "The logo of the house style has {cause}, which cannot be drawn; save it as "
    "plain shapes, or as PNG.",
    "pdf.character_missing": "The character {character} ({name}) under '{heading}' cannot be "
    "printed; replace it.",
    "pdf.too_long": "The PDF has {pages} pages; more than {most} are not read as a report.",
    "font.unreadable": "The font {file} cannot be read: {cause}.",
    "font.variable": "The font {file} is a variable font; choose a static .ttf of it.",
    "pdf.child_fell": "The file could not be read: it made the reader stop.",
    "pdf.encrypted": "The file is a PDF that is locked with a password.",
    "pdf.no_such_page": "The PDF has no page {page}.",
    "pdf.too_large": "The PDF is too large to be read here.",
    "pdf.too_slow": "The PDF takes too long to be read; it was given up.",
    "pdf.unreadable": "The file is not a PDF that can be read: {cause}.",
    "publication.nothing": "There is no report to publish yet: one must be marked as published, or "
    "be definitive with --definitive.",
    "reason.missing": "Give a reason; it stays in the report's history.",
    "report.on_hold": "“{title}” must be kept ({reason}); nothing was destroyed.",
    "dossier.conflict": "Somebody else changed these internal facts meanwhile; nothing was "
    "overwritten. Look at them again.",
    "draft.conflict": "Somebody else changed this report meanwhile; nothing was overwritten.",
    "follow_up.conflict": "Somebody else changed the follow-up “{text}” meanwhile; nothing was "
    "overwritten.",
    "follow_up.unknown": "The report has no such follow-up any more; open it again.",
    "version.unknown": "The report has no version {number} with content.",
    "report.changed": "The report was changed elsewhere in the meantime; open it again.",
    "report.ambiguous": "More than one report begins with {id}; type more of it.",
    "report.exists": "The archive has a report with this id already.",
    "report.unknown": "The archive has no report {id}; `tripdesk list` shows them.",
    "report.has_errors": "The report has {count} error(s), so no official PDF was made.",
    "report_file.all_data": "{file} holds all data of an archive, for other programs; a transfer "
    "file carries reports to another archive.",
    "report_file.not_json": "{file} is not JSON: {cause}.",
    "report_file.no_data_inside": "{file} is a PDF without the data of a TripDesk report.",
    "report_file.not_a_report": "{file} is JSON, but not a TripDesk report.",
    "report_file.not_recognised": "{file} is no report that TripDesk can read: the official "
    "headings were not found in it.",
    "report_file.newer": "{file} has format version {version}, which this TripDesk does not know; "
    "update TripDesk.",
    "report_file.wrong_type": "{file}: '{key}' must be {expected}.",
    "report_file.unknown_question": "{file}: the form has no question '{key}'.",
    "server.lost": "The connection with the archive at {address} was lost; nothing typed is lost. "
    "Try again.",
    "server.no_database": "The server has no database of that name ({address}); ask IT to make it.",
    "server.no_right": "The archive at {address} may not be used so ({cause}); ask IT for the "
    "right.",
    "server.password_needed": "The archive at {address} asks for a password, and none is kept; "
    "`tripdesk password` keeps it in the system's keyring.",
    "server.read_only": "The archive at {address} can only be read now; ask IT.",
    "server.refused": "The archive at {address} does not take this user or password; `tripdesk "
    "password` keeps another.",
    "server.tls": "The server of {address} could not prove that it is the right one ({cause}); ask "
    "IT for its certificate (sslrootcert).",
    "server.too_old": "The server of {address} is PostgreSQL {version}; it must be 15 or newer.",
    "server.unreachable": "The archive at {address} cannot be reached ({cause}); look at the "
    "network, or ask IT whether the server is up.",
    "settings.locked": "{file}: '{key}' is kept by your office; what you set is left aside.",
    "settings.logo_unreadable": "The logo {path} cannot be read ({cause}); the report goes "
    "without.",
    "settings.not_a_choice": "{file}: '{key}' must be one of {choices}.",
    "settings.not_a_colour": "{file}: '{key}' is {value}, which is no colour such as #0b6b4f.",
    "settings.not_a_database": "{file}: '{key}' is left aside. {why}",
    "settings.not_a_form": "{file}: '{key}' is {value}, which cannot be the name of a form.",
    "settings.not_a_list": "{file}: '{key}' must be a list of files.",
    "settings.not_a_number": "{file}: '{key}' must be a whole number from {low} to {high}.",
    "settings.not_a_path": "{file}: '{key}' must be the path of a file or folder.",
    "settings.not_a_pattern": "{file}: '{key}' is {value}; it needs a field, of {fields}.",
    "settings.not_a_table": "{file}: '{key}' must be a table, [{key}].",
    "settings.not_a_term": "{file}: '{key}' is {value}; write it as 10 days, 2 weeks or 1 month.",
    "settings.not_a_duration": "{file}: '{key}' is {value}; write it as P10Y, for ten years.",
    "settings.not_a_web_address": "{file}: '{key}' is {value}; it must begin with https://.",
    "settings.empty": "{file}: '{key}' must say something.",
    "settings.not_an_address": "{file}: '{key}' is {value}, which is no e-mail address.",
    "settings.not_text": "{file}: '{key}' must be a text of at most {longest} characters.",
    "settings.not_toml": "{file} is left aside, because it cannot be understood: {cause}.",
    "settings.too_light": "{file}: '{key}' is {value}, too light to read text in (contrast "
    "{ratio}; it must be 4.5).",
    "settings.unknown_key": "{file}: '{key}' is no setting of TripDesk; look how it is spelled.",
    "settings.unknown_lock": "{file}: '{key}' is no setting that can be locked.",
    "settings.unreadable": "{file} is left aside, because it cannot be read: {cause}.",
    "store.damaged": "The archive {path} is damaged or no archive; put a backup back.",
    "store.failed": "The archive {path} could not be read or written: the disk failed.",
    "store.full": "There is no room left on the disk for {path}; nothing was changed.",
    "store.locked": "The archive {path} is in use by another program; try again.",
    "store.elsewhere": "{user} has this archive open on the computer {host}; close it there. If"
    " that computer fell over, it can be opened here two minutes later.",
    "store.newer": "The archive was made by a newer TripDesk; update this one.",
    "store.no_access": "You may not open {path}; ask who owns it.",
    "store.no_folder": "The folder of {path} cannot be made; choose another.",
    "store.read_only": "You may not write {path}; nothing was changed.",
    "window.no_library": "The window needs {cause}, which this system lacks; install it "
    "(`tripdesk --self-check` tells whether that was all).",
    "window.no_screen": "There is no screen for the window here (neither DISPLAY nor "
    "WAYLAND_DISPLAY is set); `tripdesk --help` shows what needs none.",
    "transfer.damaged": "The transfer file is not right ({where}); nothing was taken in. Have it "
    "made again.",
    "transfer.differs": "What was written does not read back the same ({what}); the other archive "
    "is as it was.",
    "transfer.exists": "{path} is there already, and may hold reports: `tripdesk import` takes "
    "them in. Choose another name.",
    "transfer.newer": "The transfer file has format version {version}, which this TripDesk does "
    "not know; update TripDesk.",
    "transfer.not_empty": "The other archive is not empty ({count} report(s)), and an archive is "
    "moved as a whole; `tripdesk transfer FILE` and `import` put two together.",
    "transfer.not_one": "The file is no transfer file of TripDesk.",
    "transfer.same": "That is the archive itself; name another.",
    "transfer.too_large": "The transfer file unpacks to more than any archive; it was given up.",
    "step.forbidden": "A report that is {state} does not allow that ({action}).",
}

UNEXPECTED = "Something went wrong inside TripDesk ({error}); what happened is in {path}."
UNEXPECTED_UNLOGGED = "Something went wrong inside TripDesk ({error}); no log could be written."

FONT_OFFERED = (
    "tripdesk: The font {name} of this computer can print {text}; --use-system-fonts copies it into"
    " the data folder and prints with it."
)

TAKEN = {
    "taken_in": "Taken in as a concept.",
    "already_there": "This report is there already.",
    "new_version": "A new version; taken in as a correction that can be made definitive.",
    "conflict": "The archive has this report with other answers; left alone.",
}
TAKEN_VERSION = "Taken in as version {version}, with its PDF."
TAKEN_OVER = "Taken over as published; look through what was read."
TAKEN_INTERNAL = {
    "taken_in": "What is internal was added to its report.",
    "already_there": "What is internal of this report is there already.",
    "conflict": "The dossier or a follow-up says something else here; nothing was changed.",
}
TAKEN_FORM = {
    "taken_in": "The form is kept; reports that were written with it can be taken in.",
    "already_there": "This form is there already.",
}
CARRIED = "{new} report(s) taken in, {updated} brought up to date, {there} there already."
CARRIED_CONFLICTS = " {count} report(s) were changed here and there, and were left alone: {ids}."
LEFT_ASIDE = "tripdesk: {count} file(s) are no reports by their names, such as {first}; left aside."
STOPPED = "tripdesk: Stopped after {done} of {all} files; run it again to go on."
YEAR_ASSUMED = " Its year was assumed."


VERDICTS = {
    "whole": "A whole, unchanged TripDesk report.",
    "concept": "A whole, unchanged TripDesk report, but a concept: it is not official.",
    "kept_document": "Not a report that TripDesk made, but a document that the archive keeps.",
    "not_a_report": "Not a TripDesk report: it has no report's data inside.",
    "no_data": "TripDesk made this file, but the report's data were taken out of it.",
    "data_unreadable": "The report's data inside cannot be read: they were changed, or made by a "
    "TripDesk with other forms.",
    "data_changed": "The report's data inside were changed after it was made definitive.",
    "words_changed": "The words on the pages are not those of the report's data inside.",
    "file_changed": "Pages and data agree, but something was added to the file after it was made.",
}

HISTORY = {
    Action.CREATE: "begun",
    Action.IMPORT: "taken in",
    Action.ANNOUNCE: "announced",
    Action.START: "started",
    Action.FINALISE: "made definitive, version {detail}",
    Action.CORRECT: "correction begun",
    Action.DISCARD_DRAFT: "correction discarded",
    Action.PUBLISH: "published",
    Action.WITHDRAW: "publication withdrawn",
    Action.BIN: "moved to the bin",
    Action.PUT_BACK: "put back",
    Action.DESTROY: "destroyed",
    Action.ERASE: "content of a version erased",
}

KEPT = "It is version {version} of report {id} in the archive, to the byte."


def error_sentence(error: KnownError) -> str:
    """Return the sentence of a fault of the world."""
    facts = {key: _said(value) for key, value in error.params.items()}
    return ERRORS.get(error.code, f"It failed: {error}").format_map(facts)


def _said(fact: object) -> object:
    """Return a fact of a sentence; one that is a fault itself as its own sentence."""
    return error_sentence(fact) if isinstance(fact, KnownError) else fact


def event_line(event: Event) -> str:
    """Return a line of a report's history, at the computer's own time."""
    pattern = HISTORY[event.action]
    words = pattern.format(detail=event.detail)
    if event.detail and words == pattern:
        words = f"{pattern}: {event.detail}"
    return f"{event.at.astimezone():%Y-%m-%d %H:%M}  {words}"


def problem_sentence(problem: Problem) -> str:
    """Return the sentence of a problem, without its place."""
    return PROBLEMS[problem.code].format_map({"text": problem.text, **problem.params})


def problem_line(form: FormDefinition, problem: Problem) -> str:
    """Return severity, place and sentence on one line."""
    question = form.question(problem.question)
    place = question.step_name if question is not None else problem.question
    item = "" if problem.item is None else f", {problem.item + 1}"
    return f"{problem.severity}: {place}{item}: {problem_sentence(problem)}"
