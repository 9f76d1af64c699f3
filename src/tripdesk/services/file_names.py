"""Names of files that are made for people: by the office's pattern, safe on every file system."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date

from tripdesk.services.rows import Facts

_LONGEST = 120
"""Characters; with an ending it stays below the 255 bytes of most file systems, accents and all."""
_MOST_BYTES = 200
_UNSAFE = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|#%]+')
_OF_WINDOWS = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def safe_stem(text: str) -> str:
    """Return a file name without its ending, free of what no file system or address takes."""
    stem = unicodedata.normalize("NFC", text)
    stem = "".join(each for each in stem if unicodedata.category(each) not in {"Cf", "Cs", "Zl"})
    stem = _UNSAFE.sub("-", stem)[:_LONGEST]
    while len(stem.encode()) > _MOST_BYTES:
        stem = stem[:-1]
    stem = stem.strip(" .-")
    if _OF_WINDOWS.fullmatch(stem):
        stem = f"verslag {stem}"
    return stem or "verslag"


@dataclass(frozen=True, slots=True)
class FileNames:
    """Gives each report a name by the settings' pattern (`{title}`), none twice in one folder."""

    pattern: str
    _taken: set[str] = field(default_factory=set)

    def name(self, report_id: str, version: int, facts: Facts, suffix: str = "pdf") -> str:
        """Return the next report's file name; nothing of it is a folder."""
        end = facts.end
        stem = safe_stem(
            self.pattern.format(
                title=facts.title or "verslag",
                start=_day(facts.start),
                end=_day(end),
                year=end.year if end else "",
                version=version or "concept",
                id=report_id,
            )
        )
        return self.unique(stem, suffix)

    def unique(self, stem: str, suffix: str) -> str:
        """Return a file name that was not given yet."""
        number, unique = 1, stem
        while unique.casefold() in self._taken:
            number += 1
            unique = f"{stem} ({number})"
        self._taken.add(unique.casefold())
        return f"{unique}.{suffix}"


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
