"""The translations that Qt loads are compiled from the ones that people write."""

from __future__ import annotations

import subprocess
from pathlib import Path

from devtools.checkout import ROOT, script
from devtools.faults import FaultError


def compile_translations(folder: Path = ROOT / "resources" / "i18n") -> None:
    """Compile each ``.ts`` that is newer than its ``.qm``."""
    for source in sorted(folder.glob("*.ts")):
        if is_outdated(source):
            _compile(source)


def is_outdated(source: Path) -> bool:
    """Tell whether a translation was written after it was compiled."""
    try:
        return source.with_suffix(".qm").stat().st_mtime_ns < source.stat().st_mtime_ns
    except FileNotFoundError:
        return True


def _compile(source: Path) -> None:
    aside = source.with_suffix(".qm.new")
    done = subprocess.run(
        [script("pyside6-lrelease"), "-silent", source, "-qm", aside],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0 or not aside.exists():
        raise FaultError(f"{source.name} cannot be compiled: {done.stdout.strip()}")
    aside.replace(source.with_suffix(".qm"))
