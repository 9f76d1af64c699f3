"""What was typed while the archive could not be written: a small file a report, in another place.

The first folder that takes it is used. A file goes once the archive has what is in it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from tripdesk.domain.errors import KnownError
from tripdesk.services.ports.journal import Unsaved
from tripdesk.storage.codec import dump_draft, load_draft
from tripdesk.storage.files import prepare_folder, write_once

_FORMAT = "tripdesk-journal"


class FileJournal:
    """The journal of one archive."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._revisions: dict[str, int] = {}
        self._kept: dict[str, Unsaved] = {}

    @property
    def holds(self) -> bool:
        """Whether something is kept here that the archive has not."""
        return bool(self._kept)

    def keep(self, unsaved: Unsaved) -> None:
        """Keep what could not be saved; where nothing can be written it stays in memory alone."""
        revision = self._revisions.get(unsaved.report_id, unsaved.revision)
        known = replace(unsaved, revision=revision)
        before = self._kept.get(unsaved.report_id)
        if before is not None and before.draft == known.draft:
            return
        content = _dump(known)
        for folder in self._folders:
            with suppress(OSError):
                prepare_folder(folder)
                if _is_ours(folder):
                    write_once(_path(folder, known.report_id), content)
                    self._kept[known.report_id] = known
                    return

    def saved(self, report_id: str, revision: int) -> None:
        """Note that the archive has what was typed last."""
        self._revisions[report_id] = revision
        if self._kept.pop(report_id, None) is not None:
            self.drop(report_id)

    def unsaved(self) -> list[Unsaved]:
        """Return what was kept and not dropped, the newest of each report."""
        found: dict[str, Unsaved] = {}
        for folder in self._folders:
            for path in _files(folder):
                each = _load(path)
                if each is None:
                    continue
                before = found.get(each.report_id)
                if before is None or before.written_at < each.written_at:
                    found[each.report_id] = each
        return list(found.values())

    def drop(self, report_id: str) -> None:
        """Remove what was kept of a report."""
        for folder in self._folders:
            with suppress(OSError):
                _path(folder, report_id).unlink(missing_ok=True)


def _path(folder: Path, report_id: str) -> Path:
    return folder / f"{report_id}.json"


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob("*.json")) if _is_ours(folder) else []
    except OSError:
        return []


def _is_ours(folder: Path) -> bool:
    """Whether a folder is our own: in the temporary one others may have been first."""
    return os.name != "posix" or (folder.is_dir() and folder.stat().st_uid == os.geteuid())


def _dump(unsaved: Unsaved) -> bytes:
    data = {
        "format": _FORMAT,
        "report": unsaved.report_id,
        "form": unsaved.form_id,
        "form_version": unsaved.form_version,
        "step": unsaved.step,
        "revision": unsaved.revision,
        "written_at": unsaved.written_at.isoformat(),
        "draft": dump_draft(unsaved.draft),
    }
    return json.dumps(data, ensure_ascii=False).encode()


def _load(path: Path) -> Unsaved | None:
    """Return what a file keeps, or none where it is none of ours."""
    try:
        data = json.loads(path.read_bytes())
        if data["format"] != _FORMAT:
            return None
        revision = data["revision"]
        return Unsaved(
            str(data["report"]),
            str(data["form"]),
            int(data["form_version"]),
            load_draft(data["draft"]),
            str(data["step"]),
            datetime.fromisoformat(data["written_at"]),
            None if revision is None else int(revision),
        )
    except (OSError, ValueError, KeyError, TypeError, KnownError):
        return None
