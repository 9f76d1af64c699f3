"""The one loader: from the files' places to the settings in force."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tripdesk.services.settings import LoadedSettings, Source
from tripdesk.settings.layers import read_layer
from tripdesk.settings.merging import merge


@dataclass(frozen=True, slots=True)
class SettingsFiles:
    """Where the files may lie: the first site file that there is counts, and the user's."""

    site: Sequence[Path]
    user: Path


def load_settings(files: SettingsFiles) -> LoadedSettings:
    """Return the settings in force; files that are not there are no fault."""
    site = next((each for path in files.site if (each := read_layer(Source.SITE, path))), None)
    user = read_layer(Source.USER, files.user)
    return merge([layer for layer in (site, user) if layer is not None])
