"""What the settings window needs of the world; apart, for the window starts before it is used."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tripdesk.domain.errors import KnownError
    from tripdesk.services.ports.pages import Picture
    from tripdesk.services.ports.settings import SettingsStore
    from tripdesk.services.reports import Reports
    from tripdesk.services.servers import TryServer
    from tripdesk.services.settings import HouseStyleSettings
    from tripdesk.ui.wishes import Wishes


class Sample(Protocol):
    """Draws a page in a house style."""

    def __call__(self, style: HouseStyleSettings, /) -> tuple[Picture, Sequence[KnownError]]:
        """Return the page, and why a file of the style could not be used."""


@dataclass(frozen=True, slots=True)
class SettingsNeeds:
    """`store` keeps them, `forms` are those one can choose (title by id).

    `sample` draws a page in a house style, which takes a moment. `renew` returns the use cases with
    what is set now, `wishes` what that asks of the screens.
    """

    store: Callable[[], SettingsStore]
    forms: Callable[[], Mapping[str, str]]
    sample: Sample
    renew: Callable[[], Reports]
    wishes: Callable[[], Wishes]
    try_server: TryServer | None = None
    """Tries a server's address, which takes a moment."""
