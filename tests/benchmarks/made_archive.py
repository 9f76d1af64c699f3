"""Made archives to measure with: `python -m tests.benchmarks.made_archive FOLDER COUNT`.

Words come as often as those of a language do (Zipf's law): a few are in every report, most are
rare, and that is what decides how long a search takes. The seed is fixed: an archive is the same
each time. It is written past the store, some hundred times faster than reports are made one by one;
a test holds it against what the store would have written.
"""

from __future__ import annotations

import hashlib
import random
import sqlite3
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

from tests.helpers.archive import FORM, NOW, archive
from tests.helpers.forms import ROOT, DutchWords
from tripdesk.domain.answers import (
    Answer,
    Count,
    Items,
    OptionalItems,
    Period,
    Place,
    Places,
    Text,
)
from tripdesk.domain.drafts import Draft
from tripdesk.domain.parsing import raw_answer
from tripdesk.domain.report import Origin, State
from tripdesk.language.country_names import BabelCountryNames
from tripdesk.services.facts import facts_of
from tripdesk.services.indexing import Indexer
from tripdesk.storage.codec import dump, dump_answers, dump_draft
from tripdesk.storage.files import DATABASE
from tripdesk.storage.form_codec import dump_form
from tripdesk.storage.full_text import column_text, packed, terms_of
from tripdesk.storage.schema_version import CURRENT
from tripdesk.storage.search_index import in_time, sort_columns
from tripdesk.storage.search_keys import (
    LAST_SEQUENCE,
    ORIGINS,
    Marks,
    day_key,
    stage_of,
    with_sequence,
)

SEED = 20200208
WORDS = 30_000
TODAY = NOW.date()
_DAYS = 20 * 365
_STARTS = (*"bdfghklmnprstvwz", "br", "dr", "gr", "kl", "kr", "pl", "sch", "sl", "st", "vr")
_VOWELS = (*"aeiou", "aa", "ee", "ie", "oo", "oe", "ui", "ij", "ei", "au", "eu")
_ENDS = ("", "", *"nrlstkmp", "ng", "cht", "rk", "nd", "st")
_TOWNS = (
    "Brussel België|Gent België|Antwerpen België|Parijs Frankrijk|Lyon Frankrijk|Rijsel Frankrijk"
    "|Berlijn Duitsland|Hamburg Duitsland|Keulen Duitsland|München Duitsland|Londen Engeland"
    "|Kopenhagen Denemarken|Aarhus Denemarken|Oslo Noorwegen|Stockholm Zweden|Malmö Zweden"
    "|Helsinki Finland|Tallinn Estland|Riga Letland|Vilnius Litouwen|Warschau Polen|Łódź Polen"
    "|Praag Tsjechië|Wenen Oostenrijk|Boedapest Hongarije|Boekarest Roemenië|Sofia Bulgarije"
    "|Athene Griekenland|Rome Italië|Milaan Italië|Madrid Spanje|Barcelona Spanje|Lissabon Portugal"
    "|Genève Zwitserland|Bern Zwitserland|Dublin Ierland|Reykjavik IJsland|Kyiv Oekraïne"
    "|Lviv Oekraïne|Ankara Turkije|Istanbul Turkije|Rabat Marokko|Tunis Tunesië|Caïro Egypte"
    "|Accra Ghana|Nairobi Kenia|Kaapstad Zuid-Afrika|Paramaribo Suriname|Bogotá Colombia"
    "|Toronto Canada|Boston VS|Chicago VS|Peking China|Shanghai China|Kyoto Japan|Osaka Japan"
    "|Seoel Zuid-Korea|Jakarta Indonesië|Singapore Singapore|Mumbai India|Sydney Australië"
)
TOWNS = tuple(Place(*each.rsplit(" ", 1)) for each in _TOWNS.split("|"))
_AT_ONCE = 10_000
_WHOLE = "whole"
"""A file in an archive that was made to its end."""
_HASH = "INSERT INTO search_words (search_words, rank) VALUES ('hashsize', {})"
_QUICK = (
    "PRAGMA journal_mode=OFF",
    "PRAGMA synchronous=OFF",
    "PRAGMA secure_delete=OFF",
    "PRAGMA cache_size=-200000",
    _HASH.format(256 << 20),
)
"""Nothing is to be saved of an archive that is not whole; words are written many at once."""
_AS_BEFORE = (_HASH.format(1 << 20), "PRAGMA journal_mode=WAL")


_Row = tuple[str, tuple[Any, ...]]
"""A row with its table."""


@dataclass(frozen=True, slots=True)
class _Trip:
    """What chance decided of a report."""

    state: State
    origin: Origin
    period: Period | None


def vocabulary(chance: random.Random) -> list[str]:
    """Return Dutch-like words, the most frequent first and shortest."""
    found: dict[str, None] = {}
    while len(found) < WORDS:
        syllables = 1 + min(len(found) // 300, chance.randrange(4))
        word = "".join(
            chance.choice(_STARTS) + chance.choice(_VOWELS) + chance.choice(_ENDS)
            for _ in range(syllables)
        )
        found[word] = None
    return list(found)


class Maker:
    """Makes reports, the same ones for the same seed."""

    def __init__(self, seed: int = SEED) -> None:
        self.chance = random.Random(seed)
        self.words = vocabulary(self.chance)
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(WORDS)))
        self._town_weights = list(accumulate(1 / (rank + 3) for rank in range(len(TOWNS))))
        self._indexer = Indexer(BabelCountryNames())
        self.terms: set[str] = set()
        self._sequences: dict[int, int] = {}
        self._sets: dict[tuple[str, ...], int] = {(): 0}

    def trips(self, count: int) -> list[_Trip]:
        """Return trips in the order of lists, newest first."""
        made = [self._trip() for _ in range(count)]
        return sorted(
            made, key=lambda trip: -(trip.period.end if trip.period else date.max).toordinal()
        )

    def _trip(self) -> _Trip:
        drawn = self.chance.random()
        if drawn < 0.03:
            state, origin = State.CONCEPT, Origin.OWN
        elif drawn < 0.3:
            state, origin = State.DEFINITIVE, self.chance.choice((Origin.OWN, Origin.RECEIVED))
        else:
            state, origin = State.PUBLISHED, self.chance.choice(tuple(Origin))
        end = TODAY - timedelta(days=int(_DAYS * self.chance.random() ** 1.5))
        if state is State.CONCEPT:
            end = TODAY - timedelta(days=self.chance.randrange(90))
        start = end - timedelta(days=self.chance.randrange(9))
        dated = state is not State.CONCEPT or self.chance.random() < 0.8
        return _Trip(state, origin, Period(start, end) if dated else None)

    def text(self, count: int) -> list[str]:
        """Return so many words, each as often as it comes."""
        return self.chance.choices(self.words, cum_weights=self._weights, k=count)

    def rows(self, trip: _Trip) -> Iterator[_Row]:
        """Give the rows of one report, each with its table."""
        chance = self.chance
        report_id = str(uuid.UUID(int=chance.getrandbits(128), version=4))
        towns = chance.choices(
            TOWNS, cum_weights=self._town_weights, k=chance.choice((1, 1, 1, 1, 2, 3))
        )
        purpose = [self.text(40) for _ in range(3)]
        meetings = [self.text(8) for _ in range(4)]
        results = [self.text(20) for _ in range(5)]
        later = [self.text(12) for _ in range(chance.randrange(3))]
        short: dict[str, Answer] = {"travellers": Count(1 + int(12 * chance.random() ** 3))}
        if trip.period:
            short["period"] = trip.period
        places = Places(tuple(dict.fromkeys(towns)))
        answers: dict[str, Answer] = {
            **short,
            "purpose": Text("\n".join(map(" ".join, purpose))),
            "locations": places,
            "meetings": Items(tuple(map(" ".join, meetings))),
            "results": Items(tuple(map(" ".join, results))),
            "follow_ups": OptionalItems(tuple(map(" ".join, later))),
        }
        facts = facts_of(FORM, answers, DutchWords())
        version = 0 if trip.state is State.CONCEPT else 1
        entry = self._indexer.entry(
            trip.state, trip.origin, facts, {**short, "locations": places}, None
        )
        marks = Marks(trip.state, trip.origin, self._set(entry.countries))
        day = day_key(facts.end, in_bin=False)
        sequence = self._sequences.get(day, LAST_SEQUENCE)
        self._sequences[day] = sequence - 1
        key = with_sequence(day, sequence, marks)
        moment = f"{NOW:%Y-%m-%d %H:%M:%S}.000000"
        yield (
            "reports",
            (
                *(report_id, FORM.id, FORM.version, trip.origin, trip.state, 0, version),
                *(facts.title, _day(facts.start), _day(facts.end), facts.travellers),
                *(dump(facts.places), _day(facts.due), moment, None, None, None, 0),
            ),
        )
        if version:
            sha256 = hashlib.sha256(report_id.encode()).hexdigest()
            kept = (report_id, 1, dump_answers(answers), str(TODAY), sha256, sha256, None)
            yield "versions", (*kept, "pdf", None, None, None)
        else:
            draft = Draft({name: raw_answer(each) for name, each in answers.items()})
            yield "drafts", (report_id, dump_draft(draft), "purpose", 1, moment)
        sorts = sort_columns(facts, version)
        yield (
            "search_keys",
            (
                *(key, report_id, 0 if version else 1, sorts["trip"], _day(facts.start)),
                *(facts.travellers, _day(None if version else facts.due)),
                *(in_time(facts, trip.origin, TODAY if version else None), stage_of(trip.state)),
                *(sorts["days"], int(NOW.timestamp()), version or None, None),
                *(ORIGINS.index(trip.origin), None, None),
            ),
        )
        # The words of the vocabulary are their own tokens.
        words = column_text([*purpose, *meetings, *results, *later, *entry.segments])
        self.terms |= terms_of(words)
        yield "search_words (rowid, words)", (key, words)
        yield "search_words_kept", (key, packed(words))

    def _set(self, codes: tuple[str, ...]) -> int:
        return self._sets.setdefault(codes, len(self._sets))

    def sets(self) -> Iterator[_Row]:
        """Give the rows of the sets of countries that were met."""
        for codes, number in self._sets.items():
            if codes:
                yield "country_sets", (number, dump(codes))
                yield from (("countries_in_sets", (code, number)) for code in codes)


def fill(folder: Path, count: int, seed: int = SEED) -> None:
    """Put made reports in the new archive of a folder."""
    with archive(folder):
        pass
    maker = Maker(seed)
    with closing(sqlite3.connect(folder / DATABASE, isolation_level=None)) as connection:
        for setting in _QUICK:
            connection.execute(setting).fetchall()
        form = (FORM.id, FORM.version, dump_form(FORM))
        connection.execute("INSERT INTO forms VALUES (?, ?, ?)", form)
        trips = maker.trips(count)
        for first in range(0, count, _AT_ONCE):
            _write(
                connection,
                (row for trip in trips[first : first + _AT_ONCE] for row in maker.rows(trip)),
            )
        _write(connection, maker.sets())
        _write(connection, (("search_terms", (term,)) for term in sorted(maker.terms)))
        for setting in _AS_BEFORE:
            connection.execute(setting).fetchall()


def filled(made: Path, count: int) -> Path:
    """Return the folder of an archive with this many reports, made by a program of its own.

    One that was made before in this folder is used again.
    """
    folder = made / f"{count}-{CURRENT}"
    if not (folder / _WHOLE).exists():
        command = [sys.executable, "-m", __name__, str(folder), str(count)]
        subprocess.run(command, cwd=ROOT, check=True)
        (folder / _WHOLE).touch()
    return folder


def _write(connection: sqlite3.Connection, rows: Iterator[_Row]) -> None:
    tables: dict[str, list[tuple[Any, ...]]] = {}
    for table, values in rows:
        tables.setdefault(table, []).append(values)
    connection.execute("BEGIN")
    for table, of_table in tables.items():
        marks = ", ".join("?" * len(of_table[0]))
        # A later key comes first within its day, so a day's keys are written from its end.
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", sorted(of_table, key=_key))
    connection.execute("COMMIT")


def _key(values: Any) -> int:
    return values[0] if isinstance(values[0], int) else 0


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


if __name__ == "__main__":
    fill(Path(sys.argv[1]), int(sys.argv[2]))
