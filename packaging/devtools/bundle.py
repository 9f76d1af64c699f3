"""The bundle: a folder with the program and all it needs, packed as it is handed out.

It is made in an environment of its own, from the runtime lock and the lock of PyInstaller, so that
no developers' tool can slip in. What comes out is proven by `--self-check` before it is packed.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path

from devtools import environment, system
from devtools.checkout import ROOT, RUNTIME_LOCK, call, quietly
from devtools.deb import make_deb
from devtools.environment import reason_in
from devtools.faults import FaultError, say
from devtools.interpreter import base_interpreter
from devtools.translations import compile_translations

FOLDER = ROOT / "packaging" / "pyinstaller"
BUNDLE_LOCK = FOLDER / "requirements.lock"
BUILD = ROOT / "build"
BUNDLE = BUILD / "bundle" / "tripdesk"
DIST = ROOT / "dist"
USAGE = "usage: dev.py bundle [--tar] [--deb]"

_ENVIRONMENT = BUILD / "bundle-environment"
_STAMP = _ENVIRONMENT / "made.stamp"
_LOG = BUILD / "bundle.log"
_LOG_LINES = 25
_BINUTILS = {"objdump": "binutils", "objcopy": "binutils", "ld": "binutils", "strip": "binutils"}

MARKER = "portable"
"""The file beside the program that makes its folder `data` the place of everything."""


def bundle(arguments: Sequence[str]) -> int:
    """Make the bundle, and what of it is asked for."""
    wanted = frozenset(arguments)
    if not wanted <= {"--tar", "--deb"}:
        raise FaultError(USAGE)
    if "--deb" in wanted and shutil.which("dpkg-deb") is None:
        raise FaultError("A Debian package is made with dpkg-deb, which is not here.")
    if sys.platform == "linux":
        system.ensure_qt()
        system.ensure_tools(_BINUTILS)
    environment.ensure(dev=False)  # it has what compiles the translations
    python = _environment()
    compile_translations()
    if call([python, ROOT / "packaging" / "icon.py", BUILD / "icons"]) != 0:
        raise FaultError("The icon could not be drawn.")
    say("Making the bundle …")
    shutil.rmtree(BUNDLE.parent, ignore_errors=True)
    _build(python)
    if sys.platform == "linux":  # `tripdesk.spec` says why not elsewhere
        _done([python, FOLDER / "gather.py", BUNDLE], "The modules of a start cannot be gathered.")
    if call([program(BUNDLE), "--self-check"]) != 0:
        raise FaultError("The bundle is not whole; nothing was packed.")
    for page in (ROOT / "docs").glob("*.md"):
        (BUNDLE / "docs").mkdir(exist_ok=True)
        shutil.copy(page, BUNDLE / "docs")
    print(f"{size_of(BUNDLE) / 1e6:7.1f} MB  {BUNDLE.relative_to(ROOT)}")
    DIST.mkdir(exist_ok=True)
    made = []
    if "--tar" in wanted:
        made.append(make_tar(BUNDLE, DIST))
        if sys.platform == "darwin":
            made.append(make_tar_of_app(BUNDLE.parent / "TripDesk.app", DIST))
    if "--deb" in wanted:
        made.append(make_deb(BUNDLE, DIST, python))
    for path in made:
        print(f"{path.stat().st_size / 1e6:7.1f} MB  {path.relative_to(ROOT)}")
    return 0


def _build(python: Path) -> None:
    """Run PyInstaller; where it fails, say so with the end of its log, which stays to be read."""
    options = ("--noconfirm", "--clean", "--log-level=INFO")
    places = ("--distpath", BUNDLE.parent, "--workpath", BUILD / "pyinstaller")
    done = quietly([python, "-m", "PyInstaller", *options, *places, FOLDER / "tripdesk.spec"])
    _LOG.write_text(done.stdout, encoding="utf-8")
    if done.returncode != 0:
        end = "\n".join(done.stdout.strip().splitlines()[-_LOG_LINES:])
        how = f"PyInstaller ended with status {done.returncode}; its whole log: {_LOG}"
        raise FaultError(f"{end}\nThe bundle could not be made: {how}")


def program(folder: Path) -> Path:
    """Return the program of a bundle that answers in a terminal."""
    return folder / ("tripdeskc.exe" if sys.platform == "win32" else "tripdesk")


def size_of(folder: Path) -> int:
    """Return the bytes of all files; one that is linked to counts once."""
    return sum(
        path.lstat().st_size for path in folder.rglob("*") if path.is_symlink() or path.is_file()
    )


def make_tar(folder: Path, out: Path) -> Path:
    """Pack the portable program: with the marker, so that its data stays beside it."""
    made = out / f"tripdesk-portable-{sys.platform}.tar.gz"
    with tarfile.open(made, "w:gz") as archive:
        archive.add(folder, "tripdesk", filter=_anonymous)
        marker = tarfile.TarInfo(f"tripdesk/{MARKER}")
        archive.addfile(marker)
    return made


def make_tar_of_app(app: Path, out: Path) -> Path:
    """Pack the app of macOS, which keeps its data where the system does."""
    made = out / "TripDesk.app.tar.gz"
    with tarfile.open(made, "w:gz") as archive:
        archive.add(app, app.name, filter=_anonymous)
    return made


def _anonymous(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member


def _environment() -> Path:
    """Return the Python of the environment that bundles are made in."""
    scripts = _ENVIRONMENT / ("Scripts" if sys.platform == "win32" else "bin")
    python = scripts / ("python.exe" if sys.platform == "win32" else "python")
    stamp = hashlib.sha256(RUNTIME_LOCK.read_bytes() + BUNDLE_LOCK.read_bytes()).hexdigest()
    if _STAMP.is_file() and _STAMP.read_text("utf-8") == stamp:
        return python
    say("Making the environment for bundles (once) …")
    otherwise = "The environment for bundles cannot be made."
    _done([base_interpreter(), "-m", "venv", "--clear", _ENVIRONMENT], otherwise)
    options = "--require-hashes --no-deps --only-binary=:all: --no-input -q"
    locks = ("--requirement", RUNTIME_LOCK, "--requirement", BUNDLE_LOCK)
    _done([python, "-m", "pip", "install", *options.split(), *locks], otherwise)
    _STAMP.write_text(stamp, "utf-8")
    return python


def _done(command: Sequence[str | Path], otherwise: str) -> None:
    done = quietly(command)
    if done.returncode != 0:
        raise FaultError(f"{otherwise} {reason_in(done.stdout)}")
