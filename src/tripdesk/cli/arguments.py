"""The command line: what may be typed, and its help."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from tripdesk import __version__
from tripdesk.domain.report import State

REGISTER_FORMATS = frozenset({".csv", ".xlsx", ".html"})
_SHARED = ("--json", "--help")
_SHARED_WITH_VALUE = "--data-dir"


def _words_marked(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with those of `search` told to be words, `-word` too.

    The options that each command takes stay options, wherever they stand; after `--` nothing is.
    """
    given = list(arguments)
    at = 0
    while at < len(given) and given[at].startswith("-"):
        at += 2 if given[at] == _SHARED_WITH_VALUE else 1
    if given[at : at + 1] != ["search"]:
        return given
    options: list[str] = []
    words: list[str] = []
    rest = iter(given[at + 1 :])
    for each in rest:
        if each == "--":
            words += rest
        elif each in _SHARED or each.startswith(f"{_SHARED_WITH_VALUE}="):
            options.append(each)
        elif each == _SHARED_WITH_VALUE:
            options += [each, *islice(rest, 1)]
        else:
            words.append(each)
    return [*given[: at + 1], *options, "--", *words]


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read a command line; a file in a command's place is for the window to take in."""
    window = bare_window(arguments)
    if window is not None:
        return window
    top = parser()
    if _names_a_file(arguments):
        return _window_parser().parse_args(arguments)
    options = top.parse_args(_words_marked(arguments))
    if options.command == "export":
        several = options.every or len(options.sources) > 1
        if not options.every and not options.sources:
            top.error("name a report's id or its JSON file, or give --all")
        data = options.output is not None and options.output.suffix.lower() == ".json"
        if several and options.output is not None and not data:
            top.error("-o names one file; use --out-dir for several reports")
        if data and options.concept:
            top.error("--concept makes PDFs; data has no such thing")
    if options.command == "transfer" and options.file is not None and options.source:
        top.error("--from goes with --to")
    options.files = []
    return options


def bare_window(arguments: Sequence[str]) -> argparse.Namespace | None:
    """Return what asks for no more than the window; none where all is to be read.

    It is what a starter on the desktop types, and making the whole parser would be 4 ms of it.
    """
    found = argparse.Namespace(
        command=None, files=[], data_dir=None, quit_when_ready=False, self_check=False
    )
    given = iter(arguments)
    for each in given:
        if each == "--quit-when-ready":
            found.quit_when_ready = True
        elif each == "--data-dir" and (folder := next(given, "-")) and folder[0] != "-":
            found.data_dir = folder
        else:
            return None
    return found


def _register_file(name: str) -> Path:
    path = Path(name)
    if path.suffix.lower() not in REGISTER_FORMATS:
        raise argparse.ArgumentTypeError(f"{name}: it must end in .csv, .xlsx or .html")
    return path


def _names_a_file(arguments: Sequence[str]) -> bool:
    """Tell whether the first word that is no option is a path; no command has a dot or slash."""
    words = iter(arguments)
    for word in words:
        if word == "--data-dir":
            next(words, None)
        elif not word.startswith("-"):
            return bool(Path(word).suffix) or Path(word).name != word
    return False


def _window_parser() -> argparse.ArgumentParser:
    window = argparse.ArgumentParser(prog="tripdesk", description="Open report files.")
    window.add_argument("files", nargs="+", metavar="FILE", help="a report: TripDesk JSON or PDF")
    window.add_argument("--data-dir", metavar="DIR", help="keep the archive in this folder")
    window.add_argument("--quit-when-ready", action="store_true", help=argparse.SUPPRESS)
    window.set_defaults(command=None, self_check=False)
    return window


def _add_password(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], shared: argparse.ArgumentParser
) -> None:
    password = commands.add_parser(
        "password",
        parents=[shared],
        help="keep the password of the office's archive in this computer's keyring",
    )
    password.add_argument("--forget", action="store_true", help="keep it no longer")


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="tripdesk", description="Reports of foreign business trips, made and kept offline."
    )
    top.add_argument("--version", action="version", version=f"TripDesk {__version__}")
    top.add_argument("--data-dir", metavar="DIR", help="keep the archive in this folder")
    top.add_argument(
        "--quit-when-ready", action="store_true", help="show the window, then quit (to time it)"
    )
    top.add_argument(
        "--self-check", action="store_true", help="tell whether all parts of the program are there"
    )
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--data-dir",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="keep the archive in this folder",
    )
    shared.add_argument("--json", action="store_true", help="answer in JSON")
    printing = argparse.ArgumentParser(add_help=False)
    printing.add_argument(
        "--use-system-fonts",
        action="store_true",
        help="copy fonts of this computer into the data folder, where a character needs one",
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    export = commands.add_parser(
        "export", parents=[shared, printing], help="make the PDF of reports, or write their data"
    )
    export.add_argument(
        "sources", nargs="*", metavar="SOURCE", help="a report's id, or its JSON file"
    )
    export.add_argument(
        "--all", dest="every", action="store_true", help="every report outside the bin, too"
    )
    where = export.add_mutually_exclusive_group()
    where.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="the PDF's name; FILE.json: a report's data, or all data of several",
    )
    where.add_argument("--out-dir", type=Path, metavar="DIR", help="the folder for the PDFs")
    export.add_argument("--concept", action="store_true", help="allow errors; mark as CONCEPT")

    check = commands.add_parser(
        "check", parents=[shared, printing], help="tell a report's problems"
    )
    check.add_argument("source", metavar="SOURCE", help="a report's id, or its JSON file")

    verify = commands.add_parser(
        "verify", parents=[shared], help="tell whether a PDF is a whole, unchanged report"
    )
    verify.add_argument("file", metavar="FILE.pdf")

    listing = commands.add_parser("list", parents=[shared], help="list the reports")
    listing.add_argument("--state", choices=[str(each) for each in State])
    listing.add_argument("--year", type=_year, help="those of this year, such as 2020")

    search = commands.add_parser("search", parents=[shared], help="find reports by their words")
    search.add_argument(
        "words",
        nargs="*",
        metavar="WORDS",
        help="beginnings of words; '\"exact words\"'; -not; all of it must occur",
    )

    show = commands.add_parser("show", parents=[shared], help="show a report")
    show.add_argument("report", metavar="ID", help="its id, or the first four characters or more")

    register = commands.add_parser(
        "register", parents=[shared], help="write the travel register of all definitive reports"
    )
    register.add_argument(
        "-o", "--output", dest="register", type=_register_file, required=True, metavar="FILE",
        help="its name, ending in .csv, .xlsx or .html",
    )  # fmt: skip

    publish = commands.add_parser(
        "publish", parents=[shared], help="write a folder for the website: PDFs, register, MDTO"
    )
    publish.add_argument("folder", type=Path, metavar="DIR", help="a folder that is made")
    publish.add_argument(
        "--definitive",
        action="store_true",
        help="take reports along that are definitive and not published yet",
    )

    transfer = commands.add_parser(
        "transfer",
        parents=[shared],
        help="write all reports, whole, into one file to carry, or into another archive",
    )
    goes = transfer.add_mutually_exclusive_group(required=True)
    goes.add_argument("file", nargs="?", type=Path, metavar="FILE", help="as all.tripdesk")
    goes.add_argument(
        "--to",
        metavar="ARCHIVE",
        help="an empty archive: a folder, or postgresql+psycopg://user@server/database",
    )
    transfer.add_argument(
        "--from", dest="source", metavar="ARCHIVE", help="another archive than the one in use"
    )

    _add_password(commands, shared)

    backup = commands.add_parser("backup", parents=[shared], help="make a checked backup")
    backup.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="another folder")

    restore = commands.add_parser("restore", parents=[shared], help="put a backup back")
    restore.add_argument("file", type=Path, metavar="FILE", help="the .sqlite3 of a backup")
    restore.add_argument("--yes", action="store_true", help="do not ask")

    doctor = commands.add_parser("doctor", parents=[shared], help="check the whole archive")
    doctor.add_argument(
        "--rescue", action="store_true", help="of a damaged archive, save all that can be read"
    )

    take_in = commands.add_parser("import", parents=[shared], help="take report files in")
    take_in.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="reports (PDF, JSON, text), internal files, forms, transfer files, or folders of them",
    )
    return top


def _year(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a year such as 2020") from None
