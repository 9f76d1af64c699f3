"""Where in a long answer one is typing: there the pages are looked at."""

from __future__ import annotations

from tripdesk.domain.document import BulletList, Document, Paragraph


def changed_at(before: Document | None, after: Document, key: str) -> float | None:
    """Return how far on in a section the first change is, from 0 to 1; none where there is none."""
    was, now = ("" if before is None else _text(before, key)), _text(after, key)
    if before is None or was == now:
        return None
    same = next(
        (at for at, (one, other) in enumerate(zip(was, now, strict=False)) if one != other), None
    )
    return (min(len(was), len(now)) if same is None else same) / max(len(now), 1)


def _text(document: Document, key: str) -> str:
    lines: list[str] = []
    for section in document.sections:
        if section.key != key:
            continue
        for block in section.blocks:
            match block:
                case Paragraph(text):
                    lines.append(text)
                case BulletList(items):
                    lines += items
    return "\n".join(lines)
