"""A line as runs of one face each, in the order and form in which it is drawn.

Characters that a face lacks come from the next one; scripts from right to left are put in their
visual order (UAX #9, python-bidi) and Arabic letters in their joined forms (arabic-reshaper). Both
are imported only when a text needs them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from tripdesk.pdf.bidirectional import levels, line_levels, mirrored, visual_order
from tripdesk.pdf.embedding import Sign
from tripdesk.pdf.fonts import Faces, Weight, face_of, own_characters
from tripdesk.pdf.scripts import UNSEEN, clusters, has_right_to_left, is_arabic
from tripdesk.pdf.truetype import TrueTypeFace

_HAIR = 3.0
"""Thousandths of the size by which a mark stands before its letter, for who sorts by place."""


@dataclass(frozen=True, slots=True)
class PlacedSign:
    """What is drawn for one character of a run from right to left.

    `place` is the character's in the run's text; `left` is where the sign stands, in thousandths of
    the size from the run's left edge.
    """

    sign: Sign
    place: int
    left: float


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line in one face and one direction.

    `logical` is what was typed, `width` what it takes and `left` where it begins, in thousandths of
    the size from the line's left edge. From left to right `visual` is drawn; from right to left the
    `signs` are, here from left to right.
    """

    face: TrueTypeFace
    logical: str
    left: float
    width: float
    visual: str = ""
    signs: tuple[PlacedSign, ...] = ()

    @property
    def look(self) -> str:
        """The characters whose glyphs are seen, from left to right."""
        return self.visual or "".join(each.sign.form for each in self.signs if not each.sign.blank)


@dataclass(frozen=True, slots=True)
class _Piece:
    face: TrueTypeFace
    text: str
    level: int

    def run(self) -> Run:
        if self.level % 2 == 0:
            seen = _seen(self.text, self.face)
            return Run(self.face, self.text, 0.0, self.face.width(seen), visual=seen)
        signs, width = _signs(self.text, self.face)
        return Run(self.face, self.text, 0.0, width, signs=signs)


def runs(
    faces: Faces,
    text: str,
    weight: Weight,
    *,
    rtl: bool = False,
    found: Sequence[int] | None = None,
) -> tuple[Run, ...]:
    """Return the runs of a line in reading order; `rtl` is its paragraph's direction.

    `found` are the line's levels in its paragraph; without them it is a paragraph of its own.

    Every character is in a run, in order: `logical` of all of them is the text.
    """
    own = face_of(weight)
    if not rtl and own_characters().issuperset(text):
        return (Run(own, text, 0.0, own.width(text), visual=text),) if text else ()
    if found is None:
        found = levels(text, rtl=rtl) if rtl or has_right_to_left(text) else [0] * len(text)
    pieces = _pieces(faces, text, weight, line_levels(found, text, rtl=rtl))
    drawn = [piece.run() for piece in pieces]
    at = 0.0
    for index in visual_order([piece.level for piece in pieces]):
        drawn[index] = replace(drawn[index], left=at)
        at += drawn[index].width
    return tuple(drawn)


def width(faces: Faces, text: str, weight: Weight) -> float:
    """Return the width of a text in thousandths of its size."""
    if own_characters().issuperset(text):
        return face_of(weight).width(text)
    return sum(each.width for each in runs(faces, text, weight))


def _pieces(faces: Faces, text: str, weight: Weight, found: Sequence[int]) -> list[_Piece]:
    """Return the text in pieces of one face and one level; from right to left, word by word."""
    pieces: list[_Piece] = []
    at = 0
    for cluster in clusters(text):
        level = found[at]
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


def _seen(text: str, face: TrueTypeFace) -> str:
    """Return the text without what has no look and no glyph either."""
    if UNSEEN.isdisjoint(text):
        return text
    return "".join(each for each in text if each not in UNSEEN or face.has(each))


def _signs(text: str, face: TrueTypeFace) -> tuple[tuple[PlacedSign, ...], float]:
    """Return the signs of a text from right to left, and their width together."""
    found: list[tuple[Sign, int]] = []
    left = list(range(len(text)))
    for form in _joined(text, face):
        places = [_taken(text, left, letter) for letter in _letters(form, text, left)]
        if form in UNSEEN and not face.has(form):
            continue
        first, *others = places
        if not others:
            found.append((_sign(form, text[first], face), first))
            continue
        # A ligature is drawn for its first letter; each other one gets its share of the width, so
        # that readers find the letters one by one and in order.
        units = face.units(form)
        share = units // len(places)
        behind = share * len(others)
        found.append((Sign(form, text[first], units - behind, -behind), first))
        found += ((Sign(form, text[each], share, blank=True), each) for each in others)
    found.sort(key=lambda each: each[1])  # a ligature's letters, each with its own marks
    signs: list[PlacedSign] = []
    at, before = 0.0, 0
    for index in reversed(range(len(found))):
        sign, place = found[index]
        wide = face.advance_of(sign.glyph(face))
        before = 0 if wide else before or _without_width(found[: index + 1], face)
        signs.append(PlacedSign(sign, place, at - _HAIR * before))
        before = max(0, before - 1)
        at += wide
    return tuple(signs), at


def _without_width(found: Sequence[tuple[Sign, int]], face: TrueTypeFace) -> int:
    """Return how many signs at the end have no width: marks that stand on the letter before."""
    wide = (face.advance_of(sign.glyph(face)) > 0 for sign, _ in reversed(found))
    return next((number for number, each in enumerate(wide) if each), len(found))


def _sign(form: str, typed: str, face: TrueTypeFace) -> Sign:
    turned = mirrored(form)
    return Sign(turned if face.has(turned) else form, typed)


def _letters(form: str, text: str, left: Sequence[int]) -> str:
    """Return the letters that a joined form stands for, unless it was typed as it stands."""
    if not ("\ufb50" <= form <= "\ufdff" or "\ufe70" <= form <= "\ufefc"):
        return form
    letters = unicodedata.normalize("NFKC", form)
    return next((one for each in left for one in (form, letters) if text[each] == one[0]), letters)


def _taken(text: str, left: list[int], letter: str) -> int:
    """Return the place of the next character that this letter is."""
    place = next((each for each in left if text[each] == letter), left[0])
    left.remove(place)
    return place


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
