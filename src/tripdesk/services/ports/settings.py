"""The settings, as files keep them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tripdesk.domain.errors import KnownError
    from tripdesk.services.settings import LoadedSettings


class SettingsStore(Protocol):
    """The settings files."""

    def load(self) -> LoadedSettings:
        """Return the settings in force."""

    def change(self, changes: Mapping[str, object]) -> LoadedSettings:
        """Set keys (`house_style.accent`) in the user's file; return what is in force then.

        Values are as they stand in the file: texts, numbers, lists; `None` takes the key out. A
        wrong or locked one is refused with a `KnownError("settings.…", file=, key=)`.
        """

    def check(self, changes: Mapping[str, object]) -> tuple[KnownError, ...]:
        """Return why `change` would refuse these: one fault a key at most, none if it would not."""

    def give_out(self, file: Path) -> None:
        """Write what the files set to a file of its own; what is one person's alone stays out."""

    def take_in(self, file: Path) -> LoadedSettings:
        """Set what such a file sets; its wrong and locked keys are told and left aside."""
