"""The rows of a pasted table: one point each, as long as each of its cells has one line.

A table that only lays a page out has cells with more; there the lines stay.
"""

from __future__ import annotations

from itertools import pairwise


class Rows:
    """Joins the lines of the rows that end; tables may lie within tables."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._open: list[list[int]] = []
        """Of each row that is open, how many lines there were where each of its cells began."""

    def begin(self) -> None:
        """Begin a row."""
        self._open.append([])

    def begin_cell(self) -> None:
        """Begin a cell, all lines before it being kept."""
        if self._open:
            self._open[-1].append(len(self._lines))

    def end(self) -> None:
        """End a row, all its lines being kept."""
        cells = self._open.pop() if self._open else []
        if not cells:
            return
        ends = [*cells, len(self._lines)]
        if all(end - begun <= 1 for begun, end in pairwise(ends)):
            words = " ".join(self._lines[cells[0] :])
            self._lines[cells[0] :] = [words] if words else []
