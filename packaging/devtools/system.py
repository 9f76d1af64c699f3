"""What Qt and the tests need from the system: libraries, a font, a screen, some tools."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from devtools import debian

# What the wheels of Qt leave to the system (ldd of its libraries and plugins on a bare Debian 12),
# and the Debian package that brings it.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

# What the tests look at the results with; xvfb-run asks for xauth.
TEST_TOOLS = {
    "Xvfb": "xvfb",
    "appstreamcli": "appstream",
    "dbus-run-session": "dbus",
    "gdbus": "libglib2.0-bin",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "strace": "strace",
    "xauth": "xauth",
    "xmllint": "libxml2-utils",
    "xdotool": "xdotool",
}

# What serves a program's screens to screen readers, for the test that reads them from outside.
SCREEN_READERS = {"/usr/libexec/at-spi-bus-launcher": "at-spi2-core"}

# What the tests print names in other scripts with.
TEST_FONTS = {
    "truetype/noto/NotoSansArabic-Regular.ttf": "fonts-noto-core",
    "truetype/droid/DroidSansFallbackFull.ttf": "fonts-droid-fallback",
}

# The server that the storage tests start for themselves; Debian keeps its programs out of the path.
SERVERS = "/usr/lib/postgresql"
SERVER_PACKAGE = "postgresql"

FONT_PACKAGE = "fonts-dejavu-core"

# What the program does in a terminal: no window, so neither Qt's libraries nor a screen.
TERMINAL_COMMANDS = (
    *("export", "check", "verify", "import", "list", "search", "show", "register", "publish"),
    *("transfer", "backup", "restore", "doctor", "password"),
)
_TERMINAL_OPTIONS = ("--version", "--self-check", "--help", "-h")
_OPTIONS_WITH_A_VALUE = ("--data-dir",)

NO_SCREEN = (
    "There is no screen for a window (neither DISPLAY nor WAYLAND_DISPLAY is set); these commands"
    f" need none: {', '.join(TERMINAL_COMMANDS)}, --version, --self-check, --help."
)


def wants_window(arguments: Iterable[str]) -> bool:
    """Tell whether the program would open a window with these arguments.

    The first word that is no option decides, as it does in the program: a folder or a file may be
    called as a command is.
    """
    words = iter(arguments)
    for word in words:
        if word in _OPTIONS_WITH_A_VALUE:
            next(words, None)
        elif word in _TERMINAL_OPTIONS or word in TERMINAL_COMMANDS:
            return False
        elif not word.startswith("-"):
            break
    return frozenset(_TERMINAL_OPTIONS).isdisjoint(words)


def has_screen(environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Tell whether Qt has somewhere to draw: only on Linux and its like it may have not."""
    if platform in {"win32", "darwin"}:
        return True
    chosen = environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if chosen and chosen != "xcb" and not chosen.startswith("wayland"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def ensure_qt() -> None:
    """Make sure that Qt can be loaded and has a font to write with."""
    if sys.platform != "linux":
        return
    libraries = missing_libraries()
    packages = [LIBRARIES[name] for name in libraries]
    if not has_font(_font_folders()):
        packages.append(FONT_PACKAGE)
    if packages:
        debian.install(packages, reason_for(libraries))


def ensure_test_tools() -> None:
    """Make sure that the tools are there which tests look at PDFs and windows with."""
    if sys.platform != "linux":
        return
    lacking = {tool: TEST_TOOLS[tool] for tool in TEST_TOOLS if shutil.which(tool) is None}
    for font, package in TEST_FONTS.items():
        if not Path("/usr/share/fonts", font).exists():
            lacking[Path(font).name] = package
    for service, package in SCREEN_READERS.items():
        if not Path(service).exists():
            lacking[Path(service).name] = package
    if not any(Path(SERVERS).glob("*/bin/initdb")):
        lacking["PostgreSQL"] = SERVER_PACKAGE
    if lacking:
        debian.install(
            list(lacking.values()),
            f"The tests use things that this machine lacks ({', '.join(lacking)})",
        )


def ensure_tools(tools: Mapping[str, str]) -> None:
    """Make sure that the programs are there, each with the Debian package that brings it."""
    lacking = sorted(tool for tool in tools if shutil.which(tool) is None)
    if lacking:
        packages = sorted({tools[tool] for tool in lacking})
        debian.install(packages, f"This machine lacks {', '.join(lacking)}")


def missing_libraries(load: Callable[[str], object] = ctypes.CDLL) -> list[str]:
    """Return which libraries cannot be loaded, asking the loader itself."""
    missing = []
    for name in LIBRARIES:
        try:
            load(name)
        except OSError:
            missing.append(name)
    return missing


def reason_for(libraries: Sequence[str]) -> str:
    """Return the sentence that says what Qt lacks."""
    if not libraries:
        return "This machine has no font to write with"
    return f"Qt needs system libraries that this machine lacks ({', '.join(libraries)})"


def has_font(folders: Iterable[Path]) -> bool:
    """Tell whether any folder has a font that Qt can draw."""
    return any(
        file.endswith((".ttf", ".otf", ".ttc"))
        for folder in folders
        for _parent, _folders, files in os.walk(folder)
        for file in files
    )


def _font_folders() -> list[Path]:
    own = Path(os.environ.get("XDG_DATA_HOME") or Path("~/.local/share").expanduser())
    return [
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        own / "fonts",
        Path("~/.fonts").expanduser(),
    ]
