"""The adapters together, each made when first asked for: a file command opens no archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tripdesk.bootstrap.archive import ArchiveParts
from tripdesk.bootstrap.documents import DocumentParts
from tripdesk.bootstrap.publishing import PublishingParts
from tripdesk.bootstrap.settings import SettingsParts

if TYPE_CHECKING:
    import argparse

    from tripdesk.domain.form import FormDefinition
    from tripdesk.self_check import Suspects
    from tripdesk.services.ports.world import Clock
    from tripdesk.services.reports import Reports


class Parts:
    """All of them, for one run of the program."""

    def __init__(self, options: argparse.Namespace, clock: Clock) -> None:
        self.options = options
        self.clock = clock
        self.settings = SettingsParts(options)
        self.documents = DocumentParts(self.settings, clock, self._kept_form)
        self.archive = ArchiveParts(self.settings, self.documents, clock)
        self.publishing = PublishingParts(self.settings, self.documents, self.archive)

    def close(self) -> None:
        """Close the archive and end the child, where there are such."""
        self.archive.close()
        self.documents.close()

    def renewed(self) -> Reports:
        """Return the use cases with the settings as the files have them now."""
        self.settings.renew()
        self.documents.renew()
        self.publishing.renew()
        return self.archive.renewed()

    def _kept_form(self, form_id: str, version: int) -> FormDefinition:
        return self.archive.form(form_id, version)

    def suspects(self) -> Suspects:
        """Return the parts that `--self-check` proves, as they are used here."""
        from tripdesk.bootstrap.lists import gazetteer
        from tripdesk.self_check import Suspects

        documents = self.documents
        return Suspects(
            documents.read,
            lambda: documents.faces,
            gazetteer,
            lambda: documents.documents,
            documents.reader,
            documents.reader,
            lambda: self.archive.reports,
        )
