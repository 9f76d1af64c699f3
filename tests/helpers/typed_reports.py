"""Reports as people may type them: every kind of answer, every script that prints, hostile text."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from tests.helpers.forms import DutchWords, official_form
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
from tripdesk.domain.composition import compose
from tripdesk.domain.document import Document
from tripdesk.domain.texts import clean_line, clean_text
from tripdesk.pdf.fonts import own_characters

FORM = official_form()
WORDS = DutchWords()

SAMPLES = (
    "Vergadering", "één", "coöperatie’s", "„aanhaling”", "Đà", "Nẵng", "Þingvellir", "İzmir",
    "Київ", "Щёлково", "Αθήνα", "Θεσσαλονίκη", "ﬁ", "№", "€", "½", "1.234,56", "e\u0301\u0323",
    "water-", "VNG-i", "-", "—", "…", "8\u00a0februari", "x\u0308\u0304y",
    "https://www.denhaag.nl/nl/bestuur/dienstreizen/verslag-2020.pdf?taal=nl&versie=2#pagina=3",
    "zeerlangwoord" * 12, "W" * 70, "i" * 300, "-" * 120, "/" * 200,
    "<b>vet</b>", "&amp;", "</Document>", "%PDF-1.7", "endstream", "endobj", "(a\\b)", ")(", "<<",
    "]]>", "<?xpacket", "BT", "ET", "EMC", "/Artifact", "{page}", "%s", "\\u0041", "'--", "\"",
)  # fmt: skip
"""Words with something to them; all of them print."""

OTHER_SCRIPTS = (
    "عمّان", "(الأردن)", "بيروت،", "السلام", "مُحَمَّد", "٢٠٢٠", "لا", "پارسی\u200cها",
    "תל", "אביב־יפו", "(שלום)", "שָׁלוֹם", "ירושלים.", "ק״מ",
    "北京市，", "東京（日本）です", "「京都」", "北" * 90, "한국", "서울",
    "عمان" * 40, "שלום" * 60, "\u200fעולם\u200f", "א(ב", "ج)د", "ח‘ט", "י“כ", "ל«מ", "[אב(ג]ד)",
)  # fmt: skip
"""Words that print with fallback fonts, Hangul where one has it."""

_characters = st.sampled_from(sorted(each for each in own_characters() if not each.isspace()))
_words = st.one_of(
    st.sampled_from(SAMPLES),
    st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), min_size=1, max_size=14),
    st.text(_characters, min_size=1, max_size=10),
)


def _lines(longest: int) -> st.SearchStrategy[str]:
    joined = st.lists(_words, min_size=1, max_size=longest).map(" ".join)
    return joined.map(clean_line).filter(bool)


_texts = st.lists(_lines(120), min_size=1, max_size=6).map("\n".join).map(clean_text).filter(bool)
_places = st.builds(Place, _lines(3), st.one_of(st.just(""), _lines(2)))
_days = st.dates(date(1990, 1, 1), date(2060, 1, 1))
_periods = st.tuples(_days, _days).map(lambda days: Period(min(days), max(days)))


def lines_in_every_script(longest: int) -> st.SearchStrategy[str]:
    """Return lines of words of all scripts, a word of each sort as likely as another."""
    words = st.sampled_from(OTHER_SCRIPTS) | st.sampled_from(SAMPLES) | _words
    joined = st.lists(words, min_size=1, max_size=longest).map(" ".join)
    return joined.map(clean_line).filter(bool)


def _lists(most: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(_lines(40), min_size=1, max_size=most).map(tuple)


def answers(*, most_points: int) -> st.SearchStrategy[dict[str, Answer]]:
    """Return answers to some of the official form's questions; up to so many points a list."""
    each: dict[str, st.SearchStrategy[Answer]] = {
        "travellers": st.integers(1, 999).map(Count),
        "period": _periods,
        "purpose": _texts.map(Text),
        "locations": st.lists(_places, min_size=1, max_size=5).map(tuple).map(Places),
        "meetings": _lists(most_points).map(Items),
        "results": _lists(most_points).map(Items),
        "follow_ups": st.one_of(st.just(()), _lists(most_points)).map(OptionalItems),
    }
    return st.fixed_dictionaries({}, optional=each)


def documents(*, most_points: int) -> st.SearchStrategy[Document]:
    """Return documents of the official form; up to so many points a list."""
    return st.builds(
        lambda found, concept: compose(FORM, found, WORDS, concept=concept),
        answers(most_points=most_points),
        st.booleans(),
    )
