"""What goes to the public: the register in its formats, the publication folder."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tripdesk.bootstrap.archive import ArchiveParts
    from tripdesk.bootstrap.documents import DocumentParts
    from tripdesk.bootstrap.settings import SettingsParts
    from tripdesk.services.publishing import Publishing
    from tripdesk.services.register import RegisterRow, RegisterWriter


class PublishingParts:
    """The writers; what a format needs is loaded when it is written."""

    def __init__(
        self, settings: SettingsParts, documents: DocumentParts, archive: ArchiveParts
    ) -> None:
        self._settings = settings
        self._documents = documents
        self._archive = archive

    def renew(self) -> None:
        """Publish by the settings as they are now."""
        vars(self).pop("publishing", None)

    @cached_property
    def publishing(self) -> Publishing:
        """The use cases that publish."""
        from tripdesk.exchange.folders import write_folder
        from tripdesk.exchange.mdto import sidecars
        from tripdesk.services.publishing import Publishing

        settings = self._settings.current
        return Publishing(
            self._archive.reports,
            settings,
            self.register_formats[".html"],
            partial(sidecars, settings.publication),
            write_folder,
        )

    @cached_property
    def register_formats(self) -> dict[str, RegisterWriter]:
        """A writer of the register for each ending."""
        words = self._documents.documents.words

        def csv(rows: tuple[RegisterRow, ...], title: str) -> bytes:
            from tripdesk.exchange.register.as_csv import register_csv

            return register_csv(rows, title)

        def xlsx(rows: tuple[RegisterRow, ...], title: str) -> bytes:
            from tripdesk.exchange.register.as_xlsx import register_xlsx

            return register_xlsx(rows, title)

        def html(rows: tuple[RegisterRow, ...], title: str) -> bytes:
            from tripdesk.exchange.register.as_html import register_html
            from tripdesk.services.publishing import PeriodInWords

            return register_html(rows, title, PeriodInWords(words))

        return {".csv": csv, ".xlsx": xlsx, ".html": html}
