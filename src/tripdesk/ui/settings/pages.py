"""Which settings the window has, on which page, and what they are called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tripdesk.domain.terms import TermUnit
from tripdesk.services.settings import RetentionStart, ScreenLanguage
from tripdesk.ui.language import NAMES
from tripdesk.ui.settings.address_field import AddressField
from tripdesk.ui.settings.fields import (
    ChoiceField,
    ColourField,
    NumberField,
    PathField,
    PathsField,
    SettingField,
    TermField,
    TextField,
)

if TYPE_CHECKING:
    from tripdesk.services.servers import TryServer

_YEARS = 999


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its name, and its fields in order."""

    name: str
    fields: Sequence[SettingField]


def pages(forms: Mapping[str, str], try_server: TryServer | None = None) -> list[Page]:
    """Return the pages; the first is the house style."""
    translate = QCoreApplication.translate
    return [
        Page(translate("settings", "House style"), _house_style()),
        Page(translate("settings", "Reports"), _reports(forms)),
        Page(translate("settings", "Folders"), _folders(try_server)),
        Page(translate("settings", "Publishing"), _publication()),
        Page(translate("settings", "Keeping"), _retention()),
        Page(translate("settings", "Screens and you"), _screens()),
    ]


def _house_style() -> list[SettingField]:
    translate = QCoreApplication.translate
    pictures = translate("settings", "Pictures") + " (*.png *.svg)"
    return [
        TextField("house_style.organisation", translate("settings", "Organisation")),
        PathField(
            "house_style.logo",
            translate("settings", "Logo"),
            translate("settings", "A PNG or SVG file; it stands at the head of each report."),
            pictures,
        ),
        TextField(
            "house_style.logo_alt",
            translate("settings", "What the logo shows, for those who do not see it"),
        ),
        ColourField(
            "house_style.accent",
            translate("settings", "Accent colour"),
            translate("settings", "Dark enough to read on white. Empty: TripDesk’s own green."),
        ),
        PathsField(
            "house_style.fonts",
            translate("settings", "Fonts for other scripts"),
            translate("settings", "One font file on each line; used where ours has no character."),
        ),
    ]


def _reports(forms: Mapping[str, str]) -> list[SettingField]:
    translate = QCoreApplication.translate
    units = {
        TermUnit.DAYS: translate("settings", "days"),
        TermUnit.WEEKS: translate("settings", "weeks"),
        TermUnit.MONTHS: translate("settings", "months"),
    }
    return [
        TextField(
            "secretariat.address",
            translate("settings", "E-mail address of the secretariat"),
            example="secretariaat@example.nl",
        ),
        TermField(
            "reports.term",
            translate("settings", "A report is due after the return within"),
            units,
            translate("settings", "The due dates of reports that are still to come move with it."),
        ),
        ChoiceField("reports.form", translate("settings", "Form of a new report"), forms),
        TextField(
            "reports.file_name",
            translate("settings", "Names of PDF files"),
            translate("settings", "With {title}, {start}, {end}, {year}, {version} or {id}."),
        ),
    ]


def _folders(try_server: TryServer | None) -> list[SettingField]:
    translate = QCoreApplication.translate
    return [
        PathField("folders.pdf", translate("settings", "Folder for PDFs")),
        PathField("folders.backup", translate("settings", "Folder for backups")),
        PathField("folders.publication", translate("settings", "Folder for publishing")),
        PathField(
            "folders.forms",
            translate("settings", "Folder with forms of your own"),
            translate("settings", "Form definitions (TOML), beside the official form."),
        ),
        AddressField(
            "archive.database_url",
            translate("settings", "Shared archive of the office"),
            translate(
                "settings",
                "Empty: the archive on this computer. Used from the next start on; the password is"
                " never part of the address.",
            ),
            try_server,
        ),
    ]


def _publication() -> list[SettingField]:
    translate = QCoreApplication.translate
    return [
        TextField(
            "publication.address",
            translate("settings", "Web address of published reports"),
            example="https://",
        ),
        TextField("publication.archive_creator", translate("settings", "Archive creator")),
        TextField("publication.valuation", translate("settings", "Valuation")),
        TextField("publication.selection_list", translate("settings", "Selection list")),
        TextField(
            "publication.retention",
            translate("settings", "Retention in the metadata"),
            translate("settings", "As P10Y, for ten years; or empty."),
        ),
        TextField("publication.restriction", translate("settings", "Restriction of use")),
        TextField(
            "publication.restriction_list", translate("settings", "List of restrictions of use")
        ),
    ]


def _retention() -> list[SettingField]:
    translate = QCoreApplication.translate
    starts = {
        RetentionStart.RETURN: translate("settings", "the day of return"),
        RetentionStart.DEFINITIVE: translate("settings", "the day it became definitive"),
        RetentionStart.PUBLISHED: translate("settings", "the day it was published"),
    }
    return [
        NumberField(
            "retention.years",
            translate("settings", "Years that a report is kept"),
            translate("settings", "For ever"),
            _YEARS,
            translate("settings", "After that it may be destroyed, and only after a question."),
        ),
        ChoiceField(
            "retention.starts",
            translate("settings", "Counted from"),
            {str(start): words for start, words in starts.items()},
        ),
    ]


def _screens() -> list[SettingField]:
    translate = QCoreApplication.translate
    languages = {str(ScreenLanguage.SYSTEM): translate("settings", "As the system says")}
    internal = translate("settings", "Internal: it is never in a report.")
    return [
        ChoiceField(
            "screens.language",
            translate("settings", "Language of the screens"),
            languages | NAMES,
        ),
        TextField("user.name", translate("settings", "Your name"), internal),
        TextField("user.function", translate("settings", "Your function"), internal),
    ]
