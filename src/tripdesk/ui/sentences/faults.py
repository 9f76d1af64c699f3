"""All sentences about faults of the world in one table."""

from __future__ import annotations

from collections.abc import Mapping

from tripdesk.ui.sentences.archive import archive_faults
from tripdesk.ui.sentences.carrying import carrying_faults
from tripdesk.ui.sentences.files import file_faults
from tripdesk.ui.sentences.reports import report_faults
from tripdesk.ui.sentences.safekeeping import safekeeping_faults
from tripdesk.ui.sentences.settings import settings_faults
from tripdesk.ui.sentences.sharing import address_faults, server_faults


def error_sentences() -> Mapping[str, str]:
    """Return the sentence of each fault of the world."""
    return {
        **archive_faults(),
        **file_faults(),
        **report_faults(),
        **safekeeping_faults(),
        **settings_faults(),
        **carrying_faults(),
        **address_faults(),
        **server_faults(),
    }
