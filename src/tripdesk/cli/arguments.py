"""The command line: what may be typed, and its help."""

from __future__ import annotations

import argparse
from pathlib import Path

from tripdesk import __version__


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="tripdesk", description="Reports of foreign business trips, made and kept offline."
    )
    top.add_argument("--version", action="version", version=f"TripDesk {__version__}")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--data-dir", metavar="DIR", help="keep the archive in this folder")
    shared.add_argument("--json", action="store_true", help="answer in JSON")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)

    export = commands.add_parser("export", parents=[shared], help="make the PDF of reports")
    export.add_argument("sources", nargs="+", metavar="SOURCE", help="a report's JSON file")
    where = export.add_mutually_exclusive_group()
    where.add_argument("-o", "--output", type=Path, metavar="FILE", help="the PDF's name")
    where.add_argument("--out-dir", type=Path, metavar="DIR", help="the folder for the PDFs")
    export.add_argument("--concept", action="store_true", help="allow errors; mark as CONCEPT")

    check = commands.add_parser("check", parents=[shared], help="tell a report's problems")
    check.add_argument("source", metavar="SOURCE", help="a report's JSON file")
    return top
