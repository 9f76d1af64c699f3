"""What makes PDFs of reports in files and in the archive; of many, by two processes."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from typing import TYPE_CHECKING

from tripdesk.bootstrap.clock import SystemClock
from tripdesk.bootstrap.parts import Parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tripdesk.cli.exporting import Exporter, FileJob, Looking, Outcome
    from tripdesk.services.exporting import ReadFile

_A_PORTION = 25
"""Reports that a process exports at a time."""


def exporter(parts: Parts, *, several: bool) -> Exporter:
    """Return what makes the PDFs; a second process asks for one, too."""
    from tripdesk.cli.exporting import Exporter
    from tripdesk.exchange.writing import WholeFileWriter

    concept = parts.options.concept
    return Exporter(looking(parts), partial(source, parts), WholeFileWriter(), concept, several)


def looking(parts: Parts) -> Looking:
    """Return what looks whether a report may be printed, and with which fonts."""
    from tripdesk.cli.exporting import Looking

    documents = parts.documents
    return Looking(documents.documents, documents.fonts, parts.options.use_system_fonts)


def source(parts: Parts, name: str) -> ReadFile:
    """Return the report of a file, or that of the archive whose id begins so."""
    from tripdesk.cli.commands import is_file, read_file

    return read_file(parts.documents.read, name) if is_file(name) else parts.archive.report(name)


def in_two_processes(options: argparse.Namespace, jobs: Sequence[FileJob]) -> Iterator[Outcome]:
    """Export report files in this order; what one process draws does not wait for the other.

    A bundle does it alone: it is packed without what `multiprocessing` needs to start it again.
    """
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    portions = [jobs[at : at + _A_PORTION] for at in range(0, len(jobs), _A_PORTION)]
    # What is wrong with the settings was told already: as a window, the others keep quiet.
    quiet = argparse.Namespace(**{**vars(options), "command": None})
    if getattr(sys, "frozen", False):
        for each in portions:
            yield from _export_portion(quiet, each)
        return
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawned) as pool:
        for outcomes in pool.map(partial(_export_portion, quiet), portions):
            yield from outcomes


def _export_portion(options: argparse.Namespace, jobs: Sequence[FileJob]) -> list[Outcome]:
    parts = Parts(options, SystemClock())
    try:
        return list(map(exporter(parts, several=True).of_file, jobs))
    finally:
        parts.close()
