"""The Debian package: the bundle in its place, with what a desktop wants to know of a program.

No script runs when it is installed or removed: Debian's own triggers note the icon, the kind of
file and the program. The user's data are not touched by either.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from devtools.checkout import ROOT, quietly
from devtools.faults import FaultError, say

LINUX = ROOT / "packaging" / "linux"
NAME = "nl.tripdesk.TripDesk"
ICON_DRAWING = ROOT / "resources" / "logo" / "tripdesk.svg"

# What the bundle leaves to the system; for a terminal command none but the first is needed.
DEPENDS = (
    *("libc6 (>= 2.36)", "libgcc-s1", "libstdc++6", "libglib2.0-0", "libfontconfig1"),
    *("libegl1", "libgl1", "libdbus-1-3", "libxcb1", "libx11-6"),
    *("libwayland-client0", "libwayland-cursor0", "libwayland-egl1"),
    "fonts-dejavu-core | fonts-noto-core | fonts-freefont-ttf",
)
RECOMMENDS = ("libcups2", "xdg-desktop-portal", "desktop-file-utils", "shared-mime-info")

_CONTROL = """\
Package: tripdesk
Version: {version}
Architecture: {architecture}
Maintainer: The TripDesk developers <tripdesk@localhost>
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Section: text
Priority: optional
Description: reports of foreign business trips, made and kept offline
 TripDesk asks seven questions about a foreign business trip, one a page, saves
 as one types, and makes the official report as an accessible PDF. It keeps an
 archive and needs no network, server or account.
"""


def make_deb(bundle: Path, out: Path, python: Path) -> Path:
    """Return the package, made of a bundle; `python` is one that has Qt."""
    architecture = _told(["dpkg", "--print-architecture"]).strip()
    made = out / f"tripdesk_{version()}_{architecture}.deb"
    say(f"Making {made.name} …")
    with tempfile.TemporaryDirectory(prefix="tripdesk-deb-") as folder:
        root = Path(folder, "root")
        _fill(root, bundle, Path(folder), python)
        _control(root, architecture)
        _told(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, made])
    return made


def version() -> str:
    """Return the version in pyproject.toml."""
    found = re.search(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text("utf-8"), re.M)
    assert found is not None
    return found[1]


def day() -> str:
    """Return the day that the package says it was made."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return moment.date().isoformat()


def _fill(root: Path, bundle: Path, work: Path, python: Path) -> None:
    share = root / "usr" / "share"
    shutil.copytree(bundle, root / "usr" / "lib" / "tripdesk", symlinks=True)
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / "tripdesk").symlink_to("../lib/tripdesk/tripdesk")
    _told([python, ROOT / "packaging" / "icon.py", work / "icons"])
    for icon in (work / "icons").glob("*.png"):
        size = f"{icon.stem}x{icon.stem}"
        _put(icon, share / "icons" / "hicolor" / size / "apps" / f"{NAME}.png")
    _put(ICON_DRAWING, share / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg")
    _put(LINUX / f"{NAME}.desktop", share / "applications" / f"{NAME}.desktop")
    _put(LINUX / f"{NAME}.mime.xml", share / "mime" / "packages" / f"{NAME}.xml")
    _write(share / "metainfo" / f"{NAME}.metainfo.xml", metainfo())
    _told([python, LINUX / "manual.py", work / "manual"], {"PYTHONPATH": str(ROOT / "src")})
    _put(work / "manual" / "tripdesk.1.gz", share / "man" / "man1" / "tripdesk.1.gz")
    bash = share / "bash-completion" / "completions" / "tripdesk"
    _put(work / "manual" / "tripdesk.bash", bash)
    _put(work / "manual" / "_tripdesk", share / "zsh" / "vendor-completions" / "_tripdesk")
    fish = share / "fish" / "vendor_completions.d" / "tripdesk.fish"
    _put(work / "manual" / "tripdesk.fish", fish)
    doc = share / "doc" / "tripdesk"
    for page in (ROOT / "docs").glob("*.md"):
        _put(page, doc / page.name)
    _put(ROOT / "LICENSE", doc / "copyright")
    changes = gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0)
    (doc / "changelog.gz").write_bytes(changes)


def metainfo() -> str:
    """Return the AppStream metadata of this version."""
    text = (LINUX / f"{NAME}.metainfo.xml").read_text("utf-8")
    return text.replace("@VERSION@", version()).replace("@DATE@", day())


def _control(root: Path, architecture: str) -> None:
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or os.access(path, os.X_OK)
            path.chmod(0o755 if runs else 0o644)
    files = [path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink()]
    sums = "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{path.relative_to(root)}\n"
        for path in files
    )
    text = _CONTROL.format(
        version=version(),
        architecture=architecture,
        size=sum(path.stat().st_size for path in files) // 1024,
        depends=", ".join(DEPENDS),
        recommends=", ".join(RECOMMENDS),
    )
    _write(root / "DEBIAN" / "control", text)
    _write(root / "DEBIAN" / "md5sums", sums)


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")


def _told(command: Sequence[str | Path], environ: dict[str, str] | None = None) -> str:
    done = quietly(command, {**os.environ, **(environ or {})})
    if done.returncode != 0:
        raise FaultError(f"The package cannot be made. {done.stdout.strip()[-800:]}")
    return done.stdout
