"""Whether a program of this computer opens a ready e-mail.

Windows and macOS say so when they are asked to open one. Linux is asked by `xdg-open`, which Qt
starts and does not wait for: so nothing is heard of it where no program takes the file.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

_KIND = "message/rfc822"
_PATIENCE = 5.0


def opens_mail(file: Path, platform: str = sys.platform) -> bool:
    """Tell of a ready e-mail, as well as can be known; takes a moment where it must be asked."""
    import subprocess  # noqa: PLC0415 - off the start's way

    asked = shutil.which("xdg-mime") if platform.startswith("linux") else None
    if asked is None:
        return True
    try:
        # Without a desktop `xdg-open` takes it for plain text, and shows its insides.
        if _answer(asked, "filetype", str(file)) not in {_KIND, ""}:
            return False
        return any(map(_is_installed, _answer(asked, "default", _KIND).split()))
    except (OSError, subprocess.TimeoutExpired):
        return True


def _answer(asked: str, *question: str) -> str:
    import subprocess  # noqa: PLC0415 - as above

    command = [asked, "query", *question]
    done = subprocess.run(command, check=False, capture_output=True, timeout=_PATIENCE)
    return os.fsdecode(done.stdout).strip()


def _is_installed(entry: str) -> bool:
    """Tell whether the menu entry of a program is there: defaults name some that are not."""
    home = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    folders = [Path(each) / "applications" for each in (home, *shared.split(":")) if each]
    names = (entry, entry.replace("-", "/", 1))
    return any((folder / name).is_file() for folder in folders for name in names)
