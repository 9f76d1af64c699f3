"""An archive to measure with: `python -m tests.benchmarks.filling FOLDER COUNT`.

A program of its own, so that the case which needs the archive stays as small as it was: a child's
peak memory is never told below its parent's.
"""

from __future__ import annotations

import subprocess
import sys
import uuid
from datetime import date, timedelta
from pathlib import Path

from tests.helpers.archive import FORM, archive, event, finalise
from tests.helpers.forms import ROOT
from tripdesk.domain.drafts import (
    Draft,
    RawCount,
    RawItem,
    RawItems,
    RawPeriod,
    RawPlace,
    RawPlaces,
    RawText,
)
from tripdesk.domain.report import Action, Origin
from tripdesk.services.records import Facts

_PLACES = (
    *("Abu Dhabi, Verenigde Arabische Emiraten", "Lviv, Oekraïne", "Genève, Zwitserland"),
    *("São Paulo, Brazilië", "Milaan, Italië", "Gent, België", "Kyoto, Japan"),
)
_NEWEST = date(2020, 2, 28)


def fill(folder: Path, count: int) -> None:
    """Put reports of trips in an archive, three in four of them definitive."""
    with archive(folder) as store:
        for number in range(count):
            report_id = str(uuid.UUID(int=number, version=4))
            end = _NEWEST - timedelta(days=number)
            start = end - timedelta(days=number % 9)
            place = _PLACES[number % len(_PLACES)]
            title = f"{place.partition(',')[0]}, {end:%m-%Y}"
            facts = Facts(title, start, end, number % 12 + 1, (place,), end + timedelta(days=30))
            draft = _draft(number, start, end, place)
            created = event(Action.CREATE)
            store.create(report_id, FORM, Origin.OWN, draft, facts, "travellers", created)
            if number % 4:
                finalise(store, report_id, facts=facts)


def filled(folder: Path, count: int) -> Path:
    """Return the folder of a new archive with this many reports."""
    command = [sys.executable, "-m", "tests.benchmarks.filling", str(folder), str(count)]
    subprocess.run(command, cwd=ROOT, check=True)
    return folder


def _draft(number: int, start: date, end: date, place: str) -> Draft:
    town, _, country = place.partition(", ")
    return Draft(
        {
            "travellers": RawCount(str(number % 12 + 1)),
            "period": RawPeriod(start.isoformat(), end.isoformat()),
            "purpose": RawText(f"Kennismaking en overleg over onderwerp {number}."),
            "locations": RawPlaces((RawPlace(town, country),)),
            "meetings": RawItems((RawItem(f"De directeur van dienst {number}"),)),
        }
    )


if __name__ == "__main__":
    fill(Path(sys.argv[1]), int(sys.argv[2]))
