"""The house style as the renderer takes it: the files that the settings name, read."""

from __future__ import annotations

from pathlib import Path

from tripdesk.domain.errors import KnownError
from tripdesk.services.ports.drawing import HouseStyle
from tripdesk.services.settings import HouseStyleSettings

LARGEST_LOGO = 5_000_000
"""Bytes of a picture that is believed to be a logo."""


def house_style(settings: HouseStyleSettings) -> tuple[HouseStyle, tuple[KnownError, ...]]:
    """Return the house style, and why a file in it could not be used: the rest still holds."""
    problems: list[KnownError] = []
    logo = None
    if settings.logo is not None:
        try:
            logo = _read(settings.logo)
        except OSError as error:
            facts = {"path": str(settings.logo), "cause": error.strerror or str(error)}
            problems.append(KnownError("settings.logo_unreadable", **facts))
    style = HouseStyle(
        organisation=settings.organisation,
        logo=logo,
        logo_alt=settings.logo_alt or settings.organisation,
        accent=settings.accent,
        fonts=settings.fonts,
    )
    return style, tuple(problems)


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(LARGEST_LOGO + 1)
    if len(content) > LARGEST_LOGO:
        raise OSError(f"more than {LARGEST_LOGO} bytes")
    return content
