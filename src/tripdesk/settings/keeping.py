"""The settings files as the services see them: load what is in force, change the user's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from tripdesk.domain.errors import BugError, KnownError
from tripdesk.services.ports.world import FileWriter
from tripdesk.services.settings import LoadedSettings
from tripdesk.settings.carrying import carried, read_carried
from tripdesk.settings.editing import with_changes
from tripdesk.settings.keys import KEYS
from tripdesk.settings.layers import read_text
from tripdesk.settings.loading import SettingsFiles, load_settings


@dataclass(frozen=True, slots=True)
class SettingsKeeper:
    """The `SettingsStore` of the services."""

    files: SettingsFiles
    writer: FileWriter

    def load(self) -> LoadedSettings:
        """Return the settings in force."""
        return load_settings(self.files)

    def change(self, changes: Mapping[str, object]) -> LoadedSettings:
        """Set keys in the user's file, or take them out (`None`); return what is in force then.

        Values are as they stand in the file: texts, numbers, lists. A wrong or locked one is
        refused with the `KnownError` that loading would tell; nothing is written then.
        """
        for refused in self.check(changes):
            raise refused
        file = self.files.user
        text = with_changes(read_text(file) or "", changes, file)
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise KnownError("file.no_folder", path=str(file), cause=error.strerror) from error
        self.writer.write(file, text.encode())
        return self.load()

    def check(self, changes: Mapping[str, object]) -> tuple[KnownError, ...]:
        """Return why `change` would refuse these, one fault a key at most."""
        locked = self.load().locked
        found: list[KnownError] = []
        for key, value in changes.items():
            if key not in KEYS:
                raise BugError(f"no such setting: {key}")
            try:
                if key in locked:
                    raise KnownError("settings.locked")
                if value is not None:
                    KEYS[key](value, self.files.user.parent)
            except KnownError as error:
                facts = {**error.params, "file": str(self.files.user), "key": key}
                found.append(KnownError(error.code, **facts))
        return tuple(found)

    def give_out(self, file: Path) -> None:
        """Write what the files set to a file that another computer can take in."""
        self.writer.write(file, carried(self.load()).encode())

    def take_in(self, file: Path) -> LoadedSettings:
        """Set what such a file sets; its wrong and locked keys are told and left aside."""
        before = self.load()
        changes, problems = read_carried(file, before.locked, before.settings)
        after = self.change(changes) if changes else before
        return replace(after, problems=(*problems, *after.problems))
