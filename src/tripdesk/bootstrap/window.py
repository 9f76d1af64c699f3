"""The window, with what each of its screens needs."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tripdesk.bootstrap.parts import Parts
    from tripdesk.services.sending import MailDraft
    from tripdesk.ui.delivery_needs import DeliveryNeeds
    from tripdesk.ui.safekeeping.needs import SafekeepingNeeds
    from tripdesk.ui.settings_needs import SettingsNeeds
    from tripdesk.ui.wishes import Wishes


def show_window(parts: Parts) -> int:
    """Show the window: the first rows at once; it asks the archive once they are painted."""
    from tripdesk.ui.screen import require_screen, system_libraries

    require_screen(os.environ)
    gc.disable()  # what a start makes stays; `run_window` enables it again
    from tripdesk.bootstrap.lists import gazetteer
    from tripdesk.exchange.writing import WholeFileWriter
    from tripdesk.logs import log_folder

    with system_libraries():
        from tripdesk.ui.application import Start, run_window
    from tripdesk.ui.main_window import FIRST_ROWS

    options = parts.options
    start = Start(
        parts.settings.folder,
        log_folder(options.data_dir),
        parts.clock.today(),
        options.files,
        options.quit_when_ready,
    )
    return run_window(
        start,
        lambda: parts.archive.reports,
        lambda: parts.archive.first_rows(FIRST_ROWS),
        WholeFileWriter(),
        parts.documents.read_any,
        gazetteer,
        lambda: parts.archive.countries,
        _delivery(parts),
        _table_csv,
        lambda: _wishes(parts),
        lambda: parts.documents.fonts,
        parts.documents.previewer,
        _settings(parts),
        _safekeeping(parts),
    )


def _delivery(parts: Parts) -> DeliveryNeeds:
    from tripdesk.ui.delivery_needs import DeliveryNeeds

    return DeliveryNeeds(
        _mail_draft,
        lambda: parts.settings.current.secretariat.address,
        parts.documents.reader,
        parts.documents.reader,
        lambda: parts.publishing.publishing,
        lambda: parts.publishing.register_formats,
    )


def _settings(parts: Parts) -> SettingsNeeds:
    from tripdesk.ui.settings_needs import SettingsNeeds

    return SettingsNeeds(
        lambda: parts.settings.keeper,
        parts.documents.form_titles,
        parts.documents.sample,
        parts.renewed,
        lambda: _wishes(parts),
        parts.archive.try_server,
    )


def _safekeeping(parts: Parts) -> SafekeepingNeeds:
    from tripdesk.ui.safekeeping.needs import SafekeepingNeeds

    archive = parts.archive
    return SafekeepingNeeds(
        archive.safekeeper,
        archive.close,
        lambda: archive.taken_back,
        lambda: archive.journal.holds,
        lambda: archive.login,
    )


def _wishes(parts: Parts) -> Wishes:
    """Return what the settings ask of the screens; read once the window shows."""
    from tripdesk.services.settings import ScreenLanguage
    from tripdesk.ui.wishes import Wishes

    settings = parts.settings.current
    language = settings.screens.language
    return Wishes(
        settings.house_style.accent, "" if language is ScreenLanguage.SYSTEM else str(language)
    )


def _mail_draft(draft: MailDraft) -> bytes:
    from tripdesk.exchange.mail_drafts import mail_draft

    return mail_draft(draft)


def _table_csv(rows: Sequence[Sequence[str | int | float | None]]) -> bytes:
    from tripdesk.exchange.tables import table_csv

    return table_csv(rows)
