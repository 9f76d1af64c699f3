"""The settings in force, and the folder that this run works in."""

from __future__ import annotations

import os
import sys
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from tripdesk.domain.errors import KnownError
    from tripdesk.services.settings import LoadedSettings, Settings
    from tripdesk.settings.keeping import SettingsKeeper
    from tripdesk.settings.loading import SettingsFiles


class SettingsParts:
    """What the command line, the site and the user asked for."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options

    @property
    def in_window(self) -> bool:
        """Whether a person looks at a window, and not at a terminal."""
        return self.options.command is None

    @cached_property
    def folder(self) -> Path:
        """The data folder; it need not be there yet."""
        from tripdesk.paths import data_dir

        return data_dir(self.options.data_dir, os.environ)

    @property
    def current(self) -> Settings:
        """The settings in force."""
        return self._loaded.settings

    @property
    def database_url(self) -> str:
        """The address of the archive in use, or empty where it is that of the data folder.

        Who names a folder on the command line means the archive in it: only the settings that lie
        there can send him elsewhere, not those of the whole office.
        """
        from tripdesk.services.settings import Source

        url = self.current.archive.database_url
        if self.options.data_dir and self._loaded.source("archive.database_url") is Source.SITE:
            return ""
        return url

    @property
    def may_name_a_server(self) -> bool:
        """Whether any of the files speaks of a database; read at a start, without their parser."""
        from tripdesk.paths import site_settings_files, user_settings_file

        files = [user_settings_file(self.options.data_dir, os.environ)]
        files += () if self.options.data_dir else site_settings_files()
        return any(_speaks_of_a_database(each) for each in files)

    @cached_property
    def keeper(self) -> SettingsKeeper:
        """What changes the user's file."""
        from tripdesk.exchange.writing import WholeFileWriter
        from tripdesk.settings.keeping import SettingsKeeper

        return SettingsKeeper(self._files, WholeFileWriter())

    def renew(self) -> None:
        """Read the files anew when they are asked for next."""
        vars(self).pop("_loaded", None)

    def tell(self, problems: Sequence[KnownError]) -> None:
        """Say in the terminal what is wrong with them; a window says it in its own way."""
        if self.in_window:
            return
        from tripdesk.cli.sentences import error_sentence

        for problem in problems:
            print(f"tripdesk: {error_sentence(problem)}", file=sys.stderr)

    @cached_property
    def _loaded(self) -> LoadedSettings:
        from tripdesk.settings.loading import load_settings

        loaded = load_settings(self._files)
        self.tell(loaded.problems)
        return loaded

    @cached_property
    def _files(self) -> SettingsFiles:
        from tripdesk.paths import site_settings_files, user_settings_file
        from tripdesk.settings.loading import SettingsFiles

        user = user_settings_file(self.options.data_dir, os.environ)
        return SettingsFiles(site_settings_files(), user)


def _speaks_of_a_database(file: Path) -> bool:
    try:
        return b"database_url" in file.read_bytes()
    except OSError:
        return False  # not there; what else is wrong with it is told once it is read
