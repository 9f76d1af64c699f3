"""Fonts of this computer for characters that the report's own lack, found by what they cover.

Nothing is used unasked: a font is offered, and only what a person takes over is copied into the
data folder, so that the report looks the same there from then on.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tripdesk.domain.errors import KnownError
from tripdesk.pdf.fonts import Faces, face_of_file, faces_in_file
from tripdesk.pdf.scripts import forms, needs_shaping
from tripdesk.pdf.truetype import TrueTypeFace
from tripdesk.services.ports.fonts import FontOffer
from tripdesk.services.ports.world import FileWriter

_SUFFIXES = frozenset({".ttf", ".ttc"})
_MOST_FILES = 5_000
_EMOJI = range(0x1F000, 0x20000)
"""Drawn in one colour and by a chance font they would not be what was meant: never offered."""

_LAST_RESORTS = ("lastresort", "unifont", "blank", "fallbackfont")
"""Faces whose pictures stand for characters rather than show them."""


def font_folders(environ: Mapping[str, str], platform: str = sys.platform) -> tuple[Path, ...]:
    """Return where fonts lie on this system: everybody's, then the user's own."""
    home = Path.home()
    if platform == "win32":
        windows = Path(environ.get("WINDIR") or "C:/Windows")
        own = Path(environ.get("LOCALAPPDATA") or home / "AppData/Local")
        return (windows / "Fonts", own / "Microsoft/Windows/Fonts")
    if platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    own = Path(environ.get("XDG_DATA_HOME") or home / ".local/share")
    return (
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        own / "fonts",
        home / ".fonts",
    )


def kept_fonts(folder: Path) -> tuple[Path, ...]:
    """Return the fonts that were taken over, in the same order every time."""
    return tuple(sorted(folder.glob("*.ttf")))


@dataclass(frozen=True, slots=True)
class SystemFonts:
    """The `FontSource` of the services; `kept` is the data folder's folder of fonts."""

    folders: Sequence[Path]
    kept: Path
    faces: Faces
    writer: FileWriter

    @property
    def problems(self) -> tuple[KnownError, ...]:
        """Why fonts that the settings name are left aside."""
        return self.faces.problems

    def offers(self, text: str) -> tuple[FontOffer, ...]:
        """Return the fewest fonts that draw what is missing of a text, the best first.

        This looks through every font file: half a second or more.
        """
        left = {
            each
            for _, each in self.faces.missing(text)
            if ord(each) not in _EMOJI and not needs_shaping(each)
        }
        candidates = list(self._candidates(left))
        offers: list[FontOffer] = []
        while useful := [each for each in candidates if each.drawn & left]:
            best = min(useful, key=lambda each: each.rank(left))
            drawn = best.drawn & left
            offers.append(FontOffer(best.name, best.file, best.index, "".join(sorted(drawn))))
            left -= drawn
        return tuple(offers)

    def take_over(self, offers: Iterable[FontOffer]) -> None:
        """Copy fonts into the data folder and use them from now on."""
        for offer in offers:
            face = faces_in_file(offer.file)[offer.index]
            target = self.kept / f"{face.name}.ttf"
            try:
                self.kept.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as error:
                cause = error.strerror
                raise KnownError("file.no_folder", path=str(target), cause=cause) from error
            self.writer.write(target, face.file())
            face_of_file.cache_clear()
            self.faces.add(target)

    def _candidates(self, wanted: set[str]) -> Iterator[_Candidate]:
        if not wanted:
            return
        needed = {each: {ord(form) for form in forms(each)} for each in wanted}
        for file in self._files():
            try:
                faces = faces_in_file(file)
            except KnownError:
                continue  # of no use to a PDF: bitmaps, CFF outlines, variable, damaged
            for index, face in enumerate(faces):
                drawn = {each for each in wanted if needed[each] <= face.glyphs.keys()}
                if drawn:
                    yield _Candidate.of(face, file, index, frozenset(drawn))

    def _files(self) -> Iterator[Path]:
        count = 0
        for folder in self.folders:
            for parent, folders, files in os.walk(folder):
                folders.sort()
                for name in sorted(files):
                    if Path(name).suffix.lower() in _SUFFIXES:
                        yield Path(parent) / name
                        count += 1
                        if count == _MOST_FILES:
                            return


@dataclass(frozen=True, slots=True)
class _Candidate:
    name: str
    file: Path
    index: int
    weight: int
    upright: bool
    drawn: frozenset[str]

    @classmethod
    def of(cls, face: TrueTypeFace, file: Path, index: int, drawn: frozenset[str]) -> _Candidate:
        return cls(face.name, file, index, face.weight, face.italic_angle == 0, drawn)

    def rank(self, wanted: set[str]) -> tuple[object, ...]:
        """Return what puts the best face first: it draws most, and looks most like our own."""
        name = self.name.lower()
        return (
            any(each in name for each in _LAST_RESORTS),
            not self.upright,
            not name.startswith("notosans"),  # the family of the report's own letter
            -len(self.drawn & wanted),
            abs(self.weight - 400),
            "mono" in name,
            "sans" not in name,
            "serif" in name,
            len(name),
            str(self.file),
        )
