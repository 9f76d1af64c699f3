"""What the window takes from outside besides the archive; a test gives what it needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tripdesk.ui.delivery_needs import DeliveryNeeds
from tripdesk.ui.guide.lazy_gazetteer import LazyGazetteer
from tripdesk.ui.language import Language
from tripdesk.ui.remembered import Remembered
from tripdesk.ui.theme import Theme

if TYPE_CHECKING:
    from tripdesk.services.file_reading import IncomingReader
    from tripdesk.services.ports.fonts import FontSource
    from tripdesk.services.ports.pages import Previewer
    from tripdesk.services.ports.world import CountryNames
    from tripdesk.ui.safekeeping.needs import SafekeepingNeeds
    from tripdesk.ui.settings_needs import SettingsNeeds


TableWriter = Callable[[Sequence[Sequence[str | int | float | None]]], bytes]
"""From rows to the content of a file."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All may be left out: then nothing is remembered, imported, logged, completed or previewed."""

    remembered: Remembered = field(default_factory=Remembered)
    language: Language | None = None
    read: IncomingReader | None = None
    log_folder: Path | None = None
    gazetteer: LazyGazetteer = field(default_factory=LazyGazetteer)
    theme: Theme | None = None
    countries: Callable[[], CountryNames] | None = None
    delivery: DeliveryNeeds = field(default_factory=DeliveryNeeds)
    fonts: Callable[[], FontSource] | None = None
    previewer: Callable[[], Previewer] | None = None
    settings: SettingsNeeds | None = None
    safekeeping: SafekeepingNeeds | None = None
    write_table: TableWriter | None = None
