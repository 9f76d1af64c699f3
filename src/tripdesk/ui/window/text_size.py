"""The size of the text on all screens, a step larger or smaller; remembered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tripdesk.ui.surroundings import Surroundings
from tripdesk.ui.theme import TEXT_SIZES


def text_size_doings(around: Surroundings) -> dict[str, Callable[[], object]]:
    """Return what the menus do about it."""
    return {
        "larger": partial(_resize, around, 1),
        "smaller": partial(_resize, around, -1),
        "normal": partial(_resize, around, 0),
    }


def _resize(around: Surroundings, step: int) -> None:
    """Show larger or smaller text; with no step, as the system says."""
    theme = around.theme
    if theme is None:
        return
    smaller = [each for each in TEXT_SIZES if each < theme.size]
    larger = [each for each in TEXT_SIZES if each > theme.size]
    beside = larger[:1] if step > 0 else smaller[-1:]
    size = TEXT_SIZES[0] if not step else next(iter(beside), theme.size)
    theme.set_size(size)
    around.remembered.keep("text_size", size)
