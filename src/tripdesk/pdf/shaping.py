"""A line as runs of one face each, in the order and form in which it is drawn.

Characters that a face lacks come from the next one; scripts from right to left are put in their
visual order (UAX #9, python-bidi) and Arabic letters in their joined forms (arabic-reshaper). Both
are imported only when a text needs them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from tripdesk.pdf.fonts import Faces, Weight, face_of, own_characters
from tripdesk.pdf.scripts import UNSEEN, clusters, has_right_to_left, is_arabic
from tripdesk.pdf.truetype import TrueTypeFace

_EXPLICIT = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_NO_EXPLICIT = dict.fromkeys(map(ord, _EXPLICIT))


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line in one face.

    `visual` is drawn from left to right, and `left` is where it begins, in thousandths of the size
    from the line's left edge; `logical` is what was typed.
    """

    face: TrueTypeFace
    visual: str
    logical: str
    left: float


@dataclass(frozen=True, slots=True)
class _Piece:
    face: TrueTypeFace
    text: str
    level: int

    def visual(self) -> str:
        if self.level % 2:
            return _mirrored(_reversed(_joined(self.text, self.face), self.face))
        return _seen(self.text, self.face)


def runs(faces: Faces, text: str, weight: Weight, *, rtl: bool = False) -> tuple[Run, ...]:
    """Return the runs of a line in reading order; `rtl` is its paragraph's direction.

    Every character is in a run, in order: `logical` of all of them is the text.
    """
    own = face_of(weight)
    if not rtl and own_characters().issuperset(text):
        return (Run(own, text, text, 0.0),) if text else ()
    pieces = _pieces(faces, text, weight, rtl=rtl)
    visuals = [piece.visual() for piece in pieces]
    lefts = [0.0] * len(pieces)
    at = 0.0
    for index in _visual_order([piece.level for piece in pieces]):
        lefts[index] = at
        at += pieces[index].face.width(visuals[index])
    return tuple(
        Run(piece.face, visual, piece.text, left)
        for piece, visual, left in zip(pieces, visuals, lefts, strict=True)
    )


def width(faces: Faces, text: str, weight: Weight) -> float:
    """Return the width of a text in thousandths of its size."""
    if own_characters().issuperset(text):
        return face_of(weight).width(text)
    return sum(each.face.width(each.visual) for each in runs(faces, text, weight))


def _pieces(faces: Faces, text: str, weight: Weight, *, rtl: bool) -> list[_Piece]:
    """Return the text in pieces of one face and one level; from right to left, word by word."""
    levels = _levels(text, rtl=rtl) if rtl or has_right_to_left(text) else [0] * len(text)
    pieces: list[_Piece] = []
    at = 0
    for cluster in clusters(text):
        level = levels[at]
        at += len(cluster)
        last = pieces[-1] if pieces else None
        face = _face(faces, cluster, weight, last)
        if last is not None and last.face is face and last.level == level:
            parted = level % 2 and cluster.isspace() != last.text[-1].isspace()
            if not parted:
                pieces[-1] = _Piece(face, last.text + cluster, level)
                continue
        pieces.append(_Piece(face, cluster, level))
    return pieces


def _face(faces: Faces, cluster: str, weight: Weight, last: _Piece | None) -> TrueTypeFace:
    """Return a cluster's face; a space stays in that of the words before it."""
    if last is not None and cluster.isspace() and all(last.face.has(each) for each in cluster):
        return last.face
    # What nothing draws has been refused before: here it must not fall.
    return faces.of_cluster(cluster, weight) or face_of(weight)


def _levels(text: str, *, rtl: bool) -> list[int]:
    """Return the embedding level of each character, spaces at the line's end at its direction's.

    Signs that embed or isolate get the level of what is before them: they are not obeyed.
    """
    from bidi import algorithm  # noqa: PLC0415 - few reports need it

    base = int(rtl)
    storage: Any = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(text.translate(_NO_EXPLICIT), storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    resolved = iter(storage["chars"])
    levels: list[int] = []
    for each in text:
        if each in _EXPLICIT or unicodedata.bidirectional(each) == "BN":
            levels.append(levels[-1] if levels else base)
        else:
            levels.append(int(next(resolved)["level"]))
    for index in range(len(text) - 1, -1, -1):
        if not text[index].isspace():
            break
        levels[index] = base
    return levels


def _visual_order(levels: Sequence[int]) -> list[int]:
    """Return the pieces from left to right (UAX #9, L2)."""
    order = list(range(len(levels)))
    for least in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= least:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end + 1
    return order


def _reversed(text: str, face: TrueTypeFace) -> str:
    return _seen(text, face)[::-1]


def _seen(text: str, face: TrueTypeFace) -> str:
    """Return the text without what has no look and no glyph either."""
    if UNSEEN.isdisjoint(text):
        return text
    return "".join(each for each in text if each not in UNSEEN or face.has(each))


def _mirrored(text: str) -> str:
    if not any(map(unicodedata.mirrored, text)):
        return text
    from bidi.mirror import MIRRORED  # noqa: PLC0415 - as above

    return "".join(MIRRORED.get(each, each) for each in text)


def _joined(text: str, face: TrueTypeFace) -> str:
    """Return Arabic letters in their joined forms; other text as it is."""
    if not any(map(is_arabic, text)):
        return text
    for ligatures in (True, False):
        formed: str = _reshaper(ligatures=ligatures).reshape(text)
        if all(face.has(each) for each in formed if each not in UNSEEN):
            return formed
    return text


@cache
def _reshaper(*, ligatures: bool) -> Any:
    from arabic_reshaper import ArabicReshaper  # noqa: PLC0415 - as above
    from arabic_reshaper.ligatures import LIGATURES  # noqa: PLC0415

    # Lam with alef is spelling; the others are taste, and few faces have them.
    wanted = {name: str("LAM WITH ALEF" in name) for name, _ in LIGATURES}
    return ArabicReshaper(
        {
            **wanted,
            "delete_harakat": "False",
            "support_ligatures": str(ligatures),
            "use_unshaped_instead_of_isolated": "True",
        }
    )
