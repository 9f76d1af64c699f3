"""Files from outside: definitive PDFs taken in, beside reading and copying the same bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from time import perf_counter

from tests.benchmarks.figures import Figure, Plan, compared, in_turn
from tests.helpers.reading import definitive_pdfs, importing

_FILES = 25
"""A run's; each run has an archive of its own."""


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure one file; the reader's process is warm, as it is for all but the first."""
    files = definitive_pdfs(plan.folder / "in", _FILES + 1)
    runs = count()

    def ours() -> float:
        with importing(plan.folder / f"data{next(runs)}") as here:
            here.one(files[0], files[0].name)
            start = perf_counter()
            results = [each.result for each in here.run(files[1:], lambda _: True)]
            spent = perf_counter() - start
        assert results == ["taken_in"] * _FILES
        return _FILES / spent

    def base() -> float:
        target = plan.folder / f"copied{next(runs)}"
        target.mkdir()
        start = perf_counter()
        for path in files[1:]:
            _copied(path, target)
        return _FILES / (perf_counter() - start)

    yield compared("import of definitive PDFs", "read, hashed and copied", *in_turn(
        plan.runs, ours, base
    ), unit="files/s")  # fmt: skip


def _copied(path: Path, target: Path) -> None:
    content = path.read_bytes()
    (target / hashlib.sha256(content).hexdigest()).write_bytes(content)
