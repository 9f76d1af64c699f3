"""Write a folder aside, then put it in place: whole, or not at all (`services.publication`)."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tripdesk.domain.errors import BugError, KnownError
from tripdesk.exchange.writing import refusal
from tripdesk.services.publication import CHECKSUMS, FolderFile


def write_folder(folder: Path, files: Iterable[FolderFile]) -> None:
    """Put the folder in place; an earlier one of ours goes, other things are left alone.

    Raises `KnownError("folder.not_ours", path=)` or `file.…`; then nothing is left behind.
    """
    target = Path(os.path.abspath(folder))  # noqa: PTH100 - a link to a folder is followed by none
    try:
        _refuse_other_things(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=f".{target.name[:40]}-", dir=target.parent))
    except OSError as error:
        raise refusal(target, error) from error
    try:
        new = aside / "new"
        new.mkdir()
        for each in files:
            _write(new, each)
        _refuse_other_things(target)  # it may have been filled in the meantime
        _put_in_place(new, target, aside / "old")
    except OSError as error:
        raise refusal(target, error) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _write(folder: Path, each: FolderFile) -> None:
    if Path(each.name).name != each.name:
        raise BugError(f"a name that is a path: {each.name}")
    with (folder / each.name).open("xb") as file:
        file.write(each.content)
        file.flush()
        os.fsync(file.fileno())


def _put_in_place(new: Path, target: Path, old: Path) -> None:
    if target.exists():
        target.rename(old)
    try:
        new.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise


def _refuse_other_things(folder: Path) -> None:
    """Refuse a folder that has more in it than an earlier one of ours."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise KnownError("folder.not_ours", path=folder)
    if not folder.exists():
        return
    there = {each.name for each in folder.iterdir()}
    sums = folder / CHECKSUMS
    named = sums.read_text("utf-8", "replace").splitlines() if sums.is_file() else []
    if there - {CHECKSUMS, *(line[66:] for line in named)}:
        raise KnownError("folder.not_ours", path=folder)
