"""The settings: one frozen value, whoever set it (built-in, the office's site file, the user).

Each is named in the settings files as it is here, by table and key: `house_style.accent`. What
merges the files and checks them is in `tripdesk.settings`; whoever holds a `Settings` may trust
it, but a file that it names may have gone since.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from tripdesk.domain.errors import KnownError
from tripdesk.domain.terms import DEFAULT_TERM, Term


class ScreenLanguage(StrEnum):
    """The language of the screens; the report's own is its form's."""

    SYSTEM = "system"
    DUTCH = "nl"
    ENGLISH = "en"


class RetentionStart(StrEnum):
    """The event from which the years of keeping are counted."""

    RETURN = "return"
    DEFINITIVE = "definitive"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class HouseStyleSettings:
    """How the report looks; `accent` is `#0b6b4f` or empty, `fonts` are fallback faces in order."""

    organisation: str = ""
    logo: Path | None = None
    logo_alt: str = ""
    accent: str = ""
    fonts: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class SecretariatSettings:
    """Where travellers send their reports: an e-mail address, or empty."""

    address: str = ""


@dataclass(frozen=True, slots=True)
class ReportSettings:
    """`form` is the id of the form that a new report takes.

    `file_name` has `{title}`, `{start}`, `{end}`, `{year}`, `{version}` or `{id}`.
    """

    term: Term = DEFAULT_TERM
    form: str = "dienstreis-buitenland"
    file_name: str = "{title}"


@dataclass(frozen=True, slots=True)
class FolderSettings:
    """Folders that are offered first; none where the program chooses. `forms` has own forms."""

    pdf: Path | None = None
    backup: Path | None = None
    publication: Path | None = None
    forms: Path | None = None


@dataclass(frozen=True, slots=True)
class ScreenSettings:
    """What concerns the screens only."""

    language: ScreenLanguage = ScreenLanguage.SYSTEM


@dataclass(frozen=True, slots=True)
class RetentionSettings:
    """After how many years a report may be destroyed; 0: no report ever may."""

    years: int = 0
    starts: RetentionStart = RetentionStart.DEFINITIVE


@dataclass(frozen=True, slots=True)
class PublicationSettings:
    """What goes with published reports; what the law leaves to the office, for MDTO.

    `address` is the web address under which the PDFs will stand, or empty. `retention` is a
    duration of ISO 8601 (`P10Y`) or empty; `valuation` and `restriction` are terms of the lists
    named beside them.
    """

    address: str = ""
    archive_creator: str = ""
    valuation: str = "Te vernietigen"
    selection_list: str = "Selectielijst gemeenten en intergemeentelijke organen"
    retention: str = ""
    restriction: str = "Geen beperking"
    restriction_list: str = "Begrippenlijst BeperkingGebruik MDTO"


@dataclass(frozen=True, slots=True)
class ArchiveSettings:
    """A shared archive's address, or empty for the one on this computer; it has no password."""

    database_url: str = ""


@dataclass(frozen=True, slots=True)
class UserSettings:
    """Who works here; internal, and never in a report."""

    name: str = ""
    function: str = ""

    def __str__(self) -> str:
        return ", ".join(each for each in (self.name, self.function) if each)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; made without arguments they are the built-in ones."""

    house_style: HouseStyleSettings = HouseStyleSettings()
    secretariat: SecretariatSettings = SecretariatSettings()
    reports: ReportSettings = ReportSettings()
    folders: FolderSettings = FolderSettings()
    screens: ScreenSettings = ScreenSettings()
    retention: RetentionSettings = RetentionSettings()
    publication: PublicationSettings = PublicationSettings()
    archive: ArchiveSettings = ArchiveSettings()
    user: UserSettings = UserSettings()


class Source(StrEnum):
    """Who set a setting."""

    BUILT_IN = "built_in"
    SITE = "site"
    USER = "user"


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """The settings with what the files said of them.

    `problems` have codes `settings.…` with `file=` and `key=`; `locked` are the keys that the site
    file keeps; `sources` tells of each key that a file set which file that was.
    """

    settings: Settings = Settings()
    problems: tuple[KnownError, ...] = ()
    locked: frozenset[str] = frozenset()
    sources: Mapping[str, Source] = field(default_factory=dict)

    def source(self, key: str) -> Source:
        """Return who set a key."""
        return self.sources.get(key, Source.BUILT_IN)


def written(settings: Settings, key: str) -> object:
    """Return a value as it stands in a file: a text, a whole number or a list of texts."""
    table, _, name = key.partition(".")
    value: object = getattr(getattr(settings, table), name)
    match value:
        case None:
            return ""
        case bool() | int():
            return value
        case tuple():
            return [str(each) for each in value]
        case _:
            return str(value)
