"""The faces of a report: static Noto Sans, and others for the characters that it lacks.

A character that no face has would be drawn as an empty box; so coverage is asked here before
anything is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import cache, cached_property
from pathlib import Path

from tripdesk.domain.errors import KnownError
from tripdesk.pdf.scripts import UNSEEN, clusters, forms, has_right_to_left, needs_shaping
from tripdesk.pdf.truetype import TrueTypeFace
from tripdesk.resources import resource

_BOLD_FROM = 600
"""The weight (OS/2, `usWeightClass`) from which a face counts as bold."""

_LARGEST_FILE = 60_000_000
_MOST_IN_A_FILE = 64
_BREAKS = frozenset("\n")


class Weight(Enum):
    """A weight of the report's letter, and the file that has it."""

    REGULAR = "NotoSans-Regular.ttf"
    BOLD = "NotoSans-Bold.ttf"


@cache
def face_of(weight: Weight) -> TrueTypeFace:
    """Return a face; it is read once a process."""
    return TrueTypeFace(resource("fonts", weight.value).read_bytes(), weight.value)


@cache
def own_characters() -> frozenset[str]:
    """Return the characters that both own faces draw as they stand, one after the other."""
    codes = frozenset.intersection(*(frozenset(face_of(weight).glyphs) for weight in Weight))
    own = map(chr, codes)
    return frozenset(each for each in own if each not in UNSEEN and not has_right_to_left(each))


class Faces:
    """The faces at hand: our own, then an office's, in order; read when first needed.

    A file that cannot be used is left out; `problems` tells which, and why.
    """

    def __init__(self, fallbacks: Sequence[Path] = ()) -> None:
        self.files = tuple(fallbacks)

    def add(self, file: Path) -> None:
        """Use one more font file, after the others."""
        self.files = (*(each for each in self.files if each != file), file)
        vars(self).pop("_read", None)

    @cached_property
    def _read(self) -> tuple[tuple[TrueTypeFace, ...], tuple[KnownError, ...]]:
        faces: list[TrueTypeFace] = []
        problems: list[KnownError] = []
        for file in self.files:
            try:
                faces.append(face_of_file(file))
            except KnownError as error:
                problems.append(error)
        return tuple(faces), tuple(problems)

    @property
    def problems(self) -> tuple[KnownError, ...]:
        """Why files of fonts are left out: `KnownError("font.…", file=)`."""
        return self._read[1]

    def in_order(self, weight: Weight) -> tuple[TrueTypeFace, ...]:
        """Return the faces to ask for a character: our own, then those of the same weight."""
        bold = weight is Weight.BOLD
        others = sorted(self._read[0], key=lambda face: (face.weight >= _BOLD_FROM) != bold)
        return (face_of(weight), *others)

    def of_cluster(self, cluster: str, weight: Weight) -> TrueTypeFace | None:
        """Return the first face that draws a letter with its marks, in all their forms."""
        if needs_shaping(cluster[0]):
            return None
        needed = {ord(form) for each in cluster if each not in UNSEEN for form in forms(each)}
        return next((each for each in self.in_order(weight) if needed <= each.glyphs.keys()), None)

    def missing(self, text: str) -> tuple[tuple[int, str], ...]:
        """Return offset (code points) and character of each that cannot be printed."""
        if own_characters().issuperset(text):
            return ()
        found: list[tuple[int, str]] = []
        at = 0
        for cluster in clusters(text):
            if cluster[0] not in _BREAKS:
                found += ((at + offset, cluster[offset]) for offset in self._unprinted(cluster))
            at += len(cluster)
        return tuple(found)

    def _unprinted(self, cluster: str) -> tuple[int, ...]:
        """Return which characters of a letter with its marks cannot be printed together."""
        if self._prints(cluster):
            return ()
        if not self._prints(cluster[0]):
            return tuple(range(len(cluster)))  # a mark without its letter is nothing
        marks = range(1, len(cluster))
        return tuple(each for each in marks if not self._prints(cluster[0] + cluster[each]))

    def _prints(self, cluster: str) -> bool:
        return all(self.of_cluster(cluster, weight) is not None for weight in Weight)


@cache
def face_of_file(file: Path) -> TrueTypeFace:
    """Return the first face of a font file.

    Raises `KnownError` with `file=`: `font.unreadable`, `.no_outlines` (CFF and bitmaps),
    `.variable`, `.may_not_embed` or `.damaged`.
    """
    return _face(_content(file), file, 0)


def faces_in_file(file: Path) -> tuple[TrueTypeFace, ...]:
    """Return every face of a font file or collection; raises as `face_of_file` does."""
    data = _content(file)
    count = int.from_bytes(data[8:12], "big") if data[:4] == b"ttcf" else 1
    return tuple(_face(data, file, index) for index in range(min(count, _MOST_IN_A_FILE)))


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            data = opened.read(_LARGEST_FILE + 1)
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise KnownError("font.unreadable", file=str(file), cause=cause) from error
    if len(data) > _LARGEST_FILE:
        raise KnownError("font.damaged", file=str(file))
    return data


def _face(data: bytes, file: Path, index: int) -> TrueTypeFace:
    face = TrueTypeFace(data, str(file), index=index)
    if "fvar" in face.tables:
        raise KnownError("font.variable", file=str(file))
    return face


def text_width(text: str, weight: Weight, size: float) -> float:
    """Return the width of a run in points."""
    return face_of(weight).width(text) * size / 1000
