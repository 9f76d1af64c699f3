"""What delivering a report needs of the world; apart, for the window starts before it is used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tripdesk.ui.mail_programs import opens_mail

if TYPE_CHECKING:
    from tripdesk.services.ports.pages import PageRasteriser, PdfReader
    from tripdesk.services.publishing import Publishing
    from tripdesk.services.register import RegisterWriter
    from tripdesk.services.sending import MailWriter


@dataclass(frozen=True, slots=True)
class DeliveryNeeds:
    """Each is asked for when it is used; `secretariat` gives an e-mail address, or nothing."""

    write_mail: MailWriter | None = None
    secretariat: Callable[[], str] = str
    pages: Callable[[], PageRasteriser] | None = None
    pdfs: Callable[[], PdfReader] | None = None
    publishing: Callable[[], Publishing] | None = None
    register_formats: Callable[[], Mapping[str, RegisterWriter]] | None = None
    opens_mail: Callable[[Path], bool] = opens_mail
