"""The language of the screens: as the system says until one chooses, and changed while open.

Qt's own words (the buttons of dialogs, the calendar) come first, so that ours win where both have
one. English is the language of the source: its catalogue has the plurals only.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from tripdesk.resources import resource

NAMES = {"nl": "Nederlands", "en": "English"}
"""The languages, each in its own words."""

_COUNTRIES = {"nl": QLocale.Country.Netherlands, "en": QLocale.Country.UnitedKingdom}


class Language(QObject):
    """Owns the catalogues that are loaded; `changed` tells that screens must be made anew."""

    changed = Signal()

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._loaded: list[QTranslator] = []
        self.code = ""

    def use(self, code: str) -> None:
        """Speak this language from now on; an unknown or empty code is the system's."""
        chosen = code if code in NAMES else system_language()
        if chosen == self.code:
            return
        self.code = chosen
        QLocale.setDefault(locale_of(chosen))
        self.forget()
        self._loaded = [made for made in self._catalogues(chosen) if made is not None]
        for each in self._loaded:
            self._application.installTranslator(each)
        self.changed.emit()

    def forget(self) -> None:
        """Let go of what is loaded: the words are the source's again."""
        for each in self._loaded:
            self._application.removeTranslator(each)
            each.deleteLater()
        self._loaded = []

    def _catalogues(self, code: str) -> list[QTranslator | None]:
        theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        ours = str(resource("i18n"))
        return [
            self._catalogue(f"qtbase_{code}", theirs),
            self._catalogue(f"tripdesk_{code}", ours),
        ]

    def _catalogue(self, name: str, folder: str) -> QTranslator | None:
        # By name: asked for a locale, Qt goes by the system's order of languages once more.
        made = QTranslator(self)
        return made if made.load(name, folder) else None


def system_language() -> str:
    """Return the first of the system's languages that the screens speak, else English."""
    spoken = (each.partition("-")[0] for each in QLocale.system().uiLanguages())
    return next((each for each in spoken if each in NAMES), "en")


def locale_of(code: str) -> QLocale:
    """Return how dates and numbers are written: the system's way where it has this language."""
    language = QLocale(code).language()
    system = QLocale.system()
    return system if system.language() is language else QLocale(language, _COUNTRIES[code])
