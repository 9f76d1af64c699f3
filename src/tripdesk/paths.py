"""Where a user's reports and settings lie.

A leaf that knows nothing of the rest: `bootstrap` asks it once and hands the folder on, so that a
test, a portable stick and `--data-dir` are all the same to the parts.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

VARIABLE = "TRIPDESK_DATA_DIR"
"""The environment variable that moves the data; empty counts as not set."""


CONFIG_VARIABLE = "TRIPDESK_CONFIG_DIR"
"""The environment variable that moves the user's settings file; empty counts as not set."""

CACHE_VARIABLE = "TRIPDESK_CACHE_DIR"
"""The environment variable that moves what cannot be saved; empty counts as not set."""

SETTINGS_FILE = "settings.toml"


MARKER = "portable"
"""The file beside a frozen program that keeps all it writes beside it too."""


def portable_dir() -> Path | None:
    """Return the folder of everything where the program is a portable one: `data` beside it.

    It is handed on as if the command line had named it, so settings and logs lie in it as well.
    """
    if not hasattr(sys, "_MEIPASS"):
        return None
    beside = Path(sys.executable).resolve().parent
    return beside / "data" if (beside / MARKER).exists() else None


def data_dir(override: str | None, environ: Mapping[str, str]) -> Path:
    """Return the data folder: the command line's, else the environment's, else the platform's.

    Nothing is made here: a mistyped `--data-dir` must not leave a folder behind before something
    is kept in it (opening the archive does that). A relative path is taken from the current
    folder, once.
    """
    chosen = override or environ.get(VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    return platform_dir("user_data_dir", os.environ)


def user_settings_file(override: str | None, environ: Mapping[str, str]) -> Path:
    """Return the user's settings file; it need not be there.

    It lies in the folder of `TRIPDESK_CONFIG_DIR`; else in the data folder that the command line
    names, so that a portable archive leaves nothing elsewhere; else where the platform keeps
    settings.
    """
    chosen = environ.get(CONFIG_VARIABLE) or override
    if chosen:
        return Path(chosen).expanduser().absolute() / SETTINGS_FILE
    return platform_dir("user_config_dir", os.environ) / SETTINGS_FILE


def platform_dir(kind: str, environ: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Return TripDesk's folder of a kind, such as `user_data_dir`, where this platform keeps them.

    On Linux by its own rule (XDG), since `platformdirs` would be 4 ms of each start; a test holds
    that both say the same.
    """
    if platform == "linux" and environ.get("HOME", "").startswith("/"):
        variable, usual = _XDG[kind]
        named = [each for each in environ.get(variable, "").split(":") if each.startswith("/")]
        folder = Path(named[0] if named else usual.replace("~", environ["HOME"])) / "TripDesk"
        return folder / "log" if kind == "user_log_dir" else folder
    import platformdirs  # noqa: PLC0415 - see above

    return Path(getattr(platformdirs, kind)("TripDesk", appauthor=False))


_XDG = {
    "user_data_dir": ("XDG_DATA_HOME", "~/.local/share"),
    "user_config_dir": ("XDG_CONFIG_HOME", "~/.config"),
    "user_cache_dir": ("XDG_CACHE_HOME", "~/.cache"),
    "user_log_dir": ("XDG_STATE_HOME", "~/.local/state"),
    "site_config_dir": ("XDG_CONFIG_DIRS", "/etc/xdg"),
}
"""Where Linux keeps each kind: the variable that says so, and the folder without it."""


def journal_folders(data: Path, environ: Mapping[str, str]) -> tuple[Path, ...]:
    """Return where what cannot be saved in a data folder is kept meanwhile, the best first.

    Elsewhere than the data: its disk may be the one that is full or gone.
    """
    import hashlib  # noqa: PLC0415 - off the start's way
    import tempfile  # noqa: PLC0415 - as above

    name = f"unsaved-{hashlib.sha256(str(data).encode()).hexdigest()[:16]}"
    chosen = environ.get(CACHE_VARIABLE)
    if chosen:
        return (Path(chosen).expanduser().absolute() / name,)
    cache = platform_dir("user_cache_dir", os.environ)
    owner = os.geteuid() if os.name == "posix" else 0
    return (cache / name, Path(tempfile.gettempdir()) / f"tripdesk-{owner}-{name}")


def site_settings_files() -> tuple[Path, ...]:
    """Return where an office's settings may lie: beside the program, then the platform's."""
    shared = platform_dir("site_config_dir", os.environ) / SETTINGS_FILE
    # Only a bundle has a place beside it that is the program's own.
    beside = (Path(sys.executable).parent / SETTINGS_FILE,) if hasattr(sys, "_MEIPASS") else ()
    return (*beside, shared)
