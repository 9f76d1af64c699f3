"""What draws reports, and what reads them from files."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tripdesk.bootstrap.settings import SettingsParts
    from tripdesk.domain.errors import KnownError
    from tripdesk.exchange.form_files import FormFiles
    from tripdesk.pdf.child import ChildReader, DocumentChild
    from tripdesk.pdf.fonts import Faces
    from tripdesk.pdf.previewing import ChildPreviewer
    from tripdesk.pdf.system_fonts import SystemFonts
    from tripdesk.services.documents import Documents
    from tripdesk.services.exporting import ReadFile
    from tripdesk.services.file_reading import Incoming, IncomingReader
    from tripdesk.services.known_forms import KeptForms
    from tripdesk.services.ports.drawing import HouseStyle
    from tripdesk.services.ports.pages import Picture
    from tripdesk.services.ports.world import Clock
    from tripdesk.services.settings import HouseStyleSettings


class DocumentParts:
    """The forms, the house style and fonts, the PDF, and the child process that reads PDFs."""

    def __init__(self, settings: SettingsParts, clock: Clock, kept_form: KeptForms) -> None:
        """Ask `kept_form` for a form that lies in no folder: the archive may have it."""
        self._settings = settings
        self._clock = clock
        self._kept_form = kept_form

    def close(self) -> None:
        """End the child, where there is one."""
        if "_child" in vars(self):
            self._child.close()

    def renew(self) -> None:
        """Draw by the settings as they are now; the child stays."""
        for name in ("forms", "documents", "faces", "fonts", "_house_style", "_file_reader"):
            vars(self).pop(name, None)

    @cached_property
    def forms(self) -> FormFiles:
        """The forms at hand: ours and those of the office's folder."""
        from tripdesk.exchange.form_files import FormFiles
        from tripdesk.resources import resource

        settings = self._settings.current
        forms = FormFiles(resource("forms"), settings.folders.forms, settings.reports.form)
        self._settings.tell(forms.problems)
        return forms

    @cached_property
    def documents(self) -> Documents:
        """What makes the official PDF, and says what is wrong with a report."""
        from tripdesk.bootstrap.lists import name_lists
        from tripdesk.language.calendar_words import BabelCalendarWords
        from tripdesk.language.latin import latin
        from tripdesk.pdf.rendering import ReportLabRenderer
        from tripdesk.services.documents import Documents
        from tripdesk.services.privacy import PrivacyCheck

        return Documents(
            ReportLabRenderer(self._house_style, self.faces),
            BabelCalendarWords("nl"),
            self._clock,
            self._settings.current.reports.term,
            PrivacyCheck(name_lists),
            latin,
            self.forms.goes_along,
        )

    @cached_property
    def faces(self) -> Faces:
        """The faces of reports; one that is taken over is used from then on."""
        from tripdesk.pdf.fonts import Faces
        from tripdesk.pdf.system_fonts import kept_fonts

        return Faces((*self._house_style.fonts, *kept_fonts(self._settings.folder / "fonts")))

    @cached_property
    def fonts(self) -> SystemFonts:
        """The fonts of this computer that may be taken over."""
        from tripdesk.exchange.writing import WholeFileWriter
        from tripdesk.pdf.system_fonts import SystemFonts, font_folders

        kept = self._settings.folder / "fonts"
        return SystemFonts(font_folders(os.environ), kept, self.faces, WholeFileWriter())

    def form_titles(self) -> Mapping[str, str]:
        """Return what the forms at hand are called, by their ids."""
        return self.forms.titles()

    def reader(self) -> ChildReader:
        """Return what reads and draws PDFs, those from outside among them."""
        from tripdesk.pdf.child import ChildReader

        return ChildReader(self._child)

    def previewer(self) -> ChildPreviewer:
        """Return what draws a report while it is typed, in a child of its own."""
        from tripdesk.pdf.previewing import ChildPreviewer

        return ChildPreviewer(lambda: (self._house_style, self.faces))

    def sample(self, wanted: HouseStyleSettings) -> tuple[Picture, Sequence[KnownError]]:
        """Draw what a report would look like in this house style, and say what is wrong with it."""
        from tripdesk.language.calendar_words import BabelCalendarWords
        from tripdesk.pdf.rendering import ReportLabRenderer
        from tripdesk.services.style_sample import sample_of
        from tripdesk.settings.house_style import house_style

        style, problems = house_style(wanted)
        renderer = ReportLabRenderer(style, self.faces)
        pdf = sample_of(self.forms.default(), renderer, BabelCalendarWords("nl"))
        return self.reader().page(pdf, 0, 1.5), problems

    def read(self, content: bytes, source: str, form: bytes | None = None, /) -> ReadFile:
        """Read a report that TripDesk wrote, with the form that came along where one did."""
        from tripdesk.exchange.report_files import read_report
        from tripdesk.services.known_forms import KnownForms

        return read_report(content, source, KnownForms(self.forms, self._kept_form), form)

    def read_any(self, content: bytes, source: str) -> Incoming:
        """Read a report whoever wrote it."""
        return self._file_reader(content, source)

    @cached_property
    def _file_reader(self) -> IncomingReader:
        from tripdesk.exchange.form_files import form_of
        from tripdesk.services.file_reading import FileReader

        reader = self.reader()
        return FileReader(self.read, form_of, reader, reader, self.forms, self._clock)

    @cached_property
    def _house_style(self) -> HouseStyle:
        from tripdesk.settings.house_style import house_style

        style, problems = house_style(self._settings.current.house_style)
        self._settings.tell(problems)
        return style

    @cached_property
    def _child(self) -> DocumentChild:
        from tripdesk.pdf.child import DocumentChild

        return DocumentChild()
