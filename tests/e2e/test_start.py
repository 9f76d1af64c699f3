"""What a start pays for: a window before anything heavy, and no Qt for the terminal."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.archive import archive, begin, typed
from tests.helpers.forms import ROOT

PROGRAM = """
import json, sys
from tripdesk.__main__ import main
try:
    status = main(sys.argv[1:])
except SystemExit as left:
    status = left.code
assert not status, status
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""

HEAVY = {
    *("alembic", "arabic_reshaper", "babel", "bidi", "PIL", "platformdirs", "psycopg"),
    *("pypdfium2", "reportlab", "sqlalchemy", "xlsxwriter"),
    # Of the standard library; `hashlib` loads OpenSSL.
    *("asyncio", "concurrent", "email", "hashlib", "multiprocessing", "socket", "ssl"),
    *("subprocess", "tomllib", "xml"),
}
"""What takes tens or hundreds of milliseconds to import, and is imported at its first use."""


def imported(*arguments: str) -> set[str]:
    """Return the modules that the program has at its end."""
    command = [sys.executable, "-c", PROGRAM, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT / "src")
    found = json.loads(done.stderr.splitlines()[-1])
    return set(found)


def test_the_window_with_reports_shows_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    with archive(tmp_path) as store:
        begin(store, draft=typed("Kennismaking"))
    found = imported("--data-dir", str(tmp_path), "--quit-when-ready")
    assert "PySide6.QtWidgets" in found
    assert found & HEAVY == set()
    # The guide is what one sees second; what it works with is imported while one looks.
    later = {"tripdesk.ui.guide.guide_screen", "tripdesk.services.reports", "tripdesk.domain.form"}
    assert found & later == set()


def test_qt_reads_the_source_of_no_module(tmp_path: Path) -> None:
    read = """
import linecache, sys
from tripdesk.__main__ import main
assert main(sys.argv[1:]) == 0
print([*linecache.cache])
"""
    command = [sys.executable, "-c", read, "--data-dir", str(tmp_path), "--quit-when-ready"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT / "src")
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("arguments", [("--version",), ("list", "--help")])
def test_an_answer_from_the_terminal_alone_imports_next_to_nothing(
    arguments: tuple[str, ...],
) -> None:
    found = imported(*arguments)
    assert "tripdesk.bootstrap" in found
    assert found & {*HEAVY, "PySide6", "sqlite3"} == set()


def test_a_command_on_the_archive_imports_no_qt(tmp_path: Path) -> None:
    found = imported("--data-dir", str(tmp_path), "list")
    assert "sqlalchemy" in found
    assert not [name for name in found if name.startswith(("PySide6", "shiboken", "tripdesk.ui"))]
