"""Which Python the environment is made from."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

from devtools.faults import say

_NAMES = ("python3", "python3.13", "python3.12", "python3.11")
_FITS = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))"


def base_interpreter() -> Path:
    """Return the Python to make the environment from: never that of another environment.

    Tests give up root's rights (tests/helpers/unprivileged.py). A Python in root's own home would
    then be out of reach, so root prefers one that everybody can run.
    """
    own = Path(getattr(sys, "_base_executable", None) or sys.executable).resolve()
    if sys.platform == "win32" or os.geteuid() != 0 or open_to_all(own):
        return own
    for name in _NAMES:
        for folder in os.get_exec_path():
            found = shutil.which(name, path=folder)
            if found and _suits(Path(found)):
                say(f"Using {found}: only root can reach {own}.")
                return Path(found)
    return own


def open_to_all(path: Path) -> bool:
    """Tell whether every user can walk to this file."""
    return all(folder.stat().st_mode & stat.S_IXOTH for folder in path.resolve().parents)


def _suits(candidate: Path) -> bool:
    # A link or a small script (pyenv's) may lead back to a closed place: what counts is the end.
    asked = subprocess.run(
        [candidate, "-c", f"import sys; print(sys.executable); {_FITS}"],
        capture_output=True,
        text=True,
        check=False,
    )
    return asked.returncode == 0 and open_to_all(Path(asked.stdout.strip()))
