"""What looks like a person's name.

Six things announce one: a salutation or an abbreviated title, initials, a label (`naam:`), a
function (`burgemeester Aboutaleb`), a first name of the world's lists before something that can be
a family name, and such a first name alone (`first_names`). Whatever of these begins it, a name that
is followed or preceded by the word for a thing is that thing's (`Erasmus Universiteit`, `luchthaven
Charles de Gaulle`), not a person's.
"""

from __future__ import annotations

from collections.abc import Iterator

from tripdesk.domain.privacy import vocabulary as v
from tripdesk.domain.privacy.findings import Finding, Kind
from tripdesk.domain.privacy.first_names import is_first_name_alone
from tripdesk.domain.privacy.lexicon import Lexicon
from tripdesk.domain.privacy.lists import NameLists
from tripdesk.domain.privacy.name_runs import MOST_WORDS, NameRuns
from tripdesk.domain.privacy.people_words import ONLY_BEFORE_PEOPLE
from tripdesk.domain.privacy.words import Word, cut

_SYLLABLE = 5


def find_names(text: str, lists: NameLists) -> Iterator[Finding]:
    """Yield the names of a text, in its order; none overlaps another."""
    reader = _Reader(NameRuns(cut(text), Lexicon(lists)))
    at = 0
    while at < len(reader.words):
        span = reader.name_at(at)
        if span is None:
            at = max(at + 1, reader.passed)
            continue
        first, last = span
        yield Finding.at(Kind.NAME, text, reader.words[first].start, reader.words[last].end)
        at = reader.found_at = last + 1


class _Reader:
    """Asks of each word of one text whether a name begins there."""

    def __init__(self, runs: NameRuns) -> None:
        self.words = runs.words
        self.found_at = -1
        """The word after the name found last."""
        self.passed = 0
        """The word after what proved to be a thing: no name begins inside it."""
        self._runs = runs
        self._lexicon = runs.lexicon

    def name_at(self, at: int) -> tuple[int, int] | None:
        """Return the first and last word of the name that begins at this word, or none."""
        word = self.words[at]
        addressed = self._after_salutation(at)
        if addressed is not None:
            return self._addressed(at, addressed)
        if word.is_initials:
            return self._with_initials(at)
        if not (word.is_capital or word.key in v.PARTICLES):
            return None
        turned = self._turned_round(at)
        if turned is not None:
            return turned
        if self._is_family_first(at):
            return at, at + 1
        if at and word.after_space and self.words[at - 1].key in ONLY_BEFORE_PEOPLE:
            return self._family_alone(at) or self._any_first(at)
        if self._is_labelled(at):
            return self._labelled(at)
        if at and word.after_space and self._lexicon.is_function(self.words[at - 1]):
            found = self._after_function(at)
            if found is not None:
                return found
        return self._any_first(at)

    def _any_first(self, at: int) -> tuple[int, int] | None:
        found = self._first_and_last(at)
        if found is None and self.passed <= at and is_first_name_alone(self._runs, at):
            return at, at
        return found

    # --- Salutations and titles

    def _after_salutation(self, at: int) -> int | None:
        """Return the word after the salutations and titles that begin here, if any do."""
        words, begun = self.words, at
        if words[at].key in v.BEFORE_HEER and at + 1 < len(words):
            if words[at + 1].key not in v.HEER:
                return None
            begun = at + 1
        elif words[at].key in v.HEER or words[at].before.endswith("."):
            return None
        here = begun
        while here < min(begun + MOST_WORDS, len(words)) and (
            here == begun or self._follows_title(here)
        ):
            links = here > begun and words[here].key in {"en", "and"} and here + 1 < len(words)
            if not self._is_salutation(words[here + 1 if links else here]):
                break
            here += 2 if links else 1
        return here if here > begun else None

    def _is_salutation(self, word: Word) -> bool:
        if word.key in v.ONLY_WITH_CAPITAL:
            return word.is_capital
        return word.key in v.SALUTATIONS or word.key in v.TITLES

    def _follows_title(self, at: int) -> bool:
        word = self.words[at]
        return word.after_space or word.before in {". ", ".", ".\u00a0"}

    def _addressed(self, first: int, at: int) -> tuple[int, int] | None:
        if at >= len(self.words) or not self._follows_title(at) or self._is_only_function(at):
            return None
        last = self._runs.end(at, is_family=True, opened=True)
        if last is None or self._runs.is_thing(at, last):
            return None
        return first, self._with_the_other(at, last)

    def _with_the_other(self, at: int, last: int) -> int:
        """Return the last word of *de heren Jansen en De Vries*."""
        if self.words[at - 1].key not in v.SEVERAL or last + 2 >= len(self.words):
            return last
        if self.words[last + 1].key not in {"en", "and"}:
            return last
        return self._runs.end(last + 2, is_family=True, opened=True) or last

    def _is_only_function(self, at: int) -> bool:
        word = self.words[at]
        if not self._lexicon.is_function(word):
            return False
        return word.key in v.ADDRESSED or not self._runs.is_function_as_name(at)

    # --- Initials, labels, functions

    def _with_initials(self, at: int) -> tuple[int, int] | None:
        if at and self.words[at].after_space and self._can_be_first(at - 1):
            return None
        last = self._runs.end(at, opened=True)
        if last is None or self._runs.is_thing(at, last):
            return None
        several = self.words[at].text.count(".") > 1
        if at and not several and self.words[at - 1].key in v.BEFORE_LETTERS:
            return None
        return (at, last) if several or not self._lexicon.is_only_word(self.words[last]) else None

    def _is_labelled(self, at: int) -> bool:
        if not at or self.words[at].before.strip() != ":":
            return False
        return self.words[at - 1].key in v.LABELS or self.words[at - 1].key in v.WEAK_LABELS

    def _labelled(self, at: int) -> tuple[int, int] | None:
        last = self._runs.end(at, opened=True)
        if last is None or self._runs.is_thing(at, last):
            return None
        weights = [self._lexicon.weight(each) for each in self._runs.named(at, last)]
        if not weights or min(weights) < 0:
            return None
        if self.words[at - 1].key in v.LABELS:
            return (at, last) if sum(weights) > 0 else None
        return (at, last) if weights[-1] > (0 if len(weights) > 1 else 1) else None

    def _after_function(self, at: int) -> tuple[int, int] | None:
        if self._is_only_function(at) or self._is_ship_or_house(at - 1):
            return None
        last = self._runs.end(at, opened=True)
        if last is None or self._runs.is_thing(at, last) or self._is_department(at, last):
            return None
        return at, last

    def _is_ship_or_house(self, at: int) -> bool:
        """Whether it is called after a royal: *de Prinses Beatrix*, *hotel Prins Hendrik*."""
        word = self.words[at]
        if not (at and word.is_capital and word.key in v.ROYALS):
            return False
        before = self.words[at - 1].key
        return word.after_space and (before in v.ARTICLES or before in v.BEFORE_THINGS)

    def _is_department(self, first: int, last: int) -> bool:
        """Whether what follows a function is a field of work, a place or a body."""
        named = self._runs.named(first, last)
        begin = self.words[first]
        if not named or any(each.is_acronym for each in named):
            return True
        if begin.key in v.PARTICLES and not begin.is_capital:
            return not self._is_small_family_name(first, named[0])
        if begin.key in v.WITH_CAPITAL:
            return named[0].key in v.DEPARTMENTS
        begin = named[0]
        if begin.key in v.DEPARTMENTS or self._lexicon.ends_as(begin, v.DEPARTMENT_ENDS):
            return True
        if any(self._lexicon.weight(each) < 0 for each in named):
            return True
        return len(named) == 1 and self._lists_fields(begin, last)

    def _is_small_family_name(self, first: int, family: Word) -> bool:
        """Whether small particles after a function begin a name, not what it is a function of."""
        particles = [each.key for each in self.words[first : first + 2] if each.key in v.PARTICLES]
        if particles == ["van"]:
            return family.key in v.VAN_NAMES
        lists = self._lexicon.lists
        known = family.key in lists.family and family.key not in lists.places
        of_something = particles in (["van", "de"], ["van", "het"])
        return known and not of_something and not self._lexicon.is_function(family)

    def _lists_fields(self, word: Word, last: int) -> bool:
        """Whether a common word goes on as *Haven en Logistiek* does."""
        if word.key not in self._lexicon.lists.words or last + 2 >= len(self.words):
            return False
        link, after = self.words[last + 1 : last + 3]
        is_listed = link.key in {"en", "and"} and after.is_capital
        return is_listed and self._lexicon.weight(after) < 0

    # --- First and last names

    def _turned_round(self, at: int) -> tuple[int, int] | None:
        """Return a family name before its initials, as in a list: *Jansen, P.*."""
        last = self._runs.end(at, is_family=True, opened=True)
        if last is None or last + 1 >= len(self.words) or self._has_article(at):
            return None
        initials, named = self.words[last + 1], self._runs.named(at, last)
        if not initials.is_initials or initials.before != ", " or len(named) != 1:
            return None
        least = 1 if last > at else 2  # *De Vries* is surer than *Vries*
        is_name = self._lexicon.weight(named[0]) >= least and not self._runs.is_thing(at, last)
        return (at, last + 1) if is_name else None

    def _family_alone(self, at: int) -> tuple[int, int] | None:
        """Return a family name that its capital tells, *Van der Laan*, where people stand."""
        word = self.words[at]
        if word.key not in {"van", "de", "el", "al"} or not word.is_capital:
            return None
        last = self._runs.end(at, is_family=True, opened=True)
        if last is None or last == at or self._runs.is_thing(at, last):
            return None
        named = self._runs.named(at, last)
        is_name = named and min(self._lexicon.weight(each) for each in named) > 0
        return (at, last) if is_name else None

    def _is_family_first(self, at: int) -> bool:
        """Whether a Korean family name stands before two syllables: *Park Ji-hoon*."""
        words, lists = self.words, self._lexicon.lists
        if at + 1 >= len(words) or words[at].key not in lists.family or self._has_article(at):
            return False
        word = words[at + 1]
        head, _, tail = word.text.partition("-")
        syllables = head.istitle() and tail.islower() and max(len(head), len(tail)) <= _SYLLABLE
        return word.after_space and syllables and not self._lexicon.has_small_tail(word)

    def _first_and_last(self, at: int) -> tuple[int, int] | None:
        if not self._can_be_first(at):
            return None
        last = self._runs.end(at)
        if last is None or last == at:
            return None
        if self._has_article(at) or self._runs.is_thing(at, last):
            self.passed = last + 1
            return None
        named = self._runs.named(at + 1, last)
        return (at, last) if named and self._is_person(at, named) else None

    def _is_person(self, at: int, named: list[Word]) -> bool:
        """Whether a word and the capitals after it are a first and a last name."""
        word, lexicon = self.words[at], self._lexicon
        if lexicon.is_well_known(word) or self._is_inside_sentence(at):
            return not lexicon.is_never_family(named[0])
        if lexicon.is_first(word) and self._has_sure_particle(at + 1):
            return True
        if any(lexicon.weight(each) < 0 for each in named):
            return False
        if lexicon.is_first(word):
            return True
        if lexicon.is_any_word(word):
            return False
        known = named[-1].key in lexicon.lists.family or lexicon.is_first(named[0])
        return known or (
            self._is_expected(at) and not any(lexicon.is_any_word(each) for each in named)
        )

    def _can_be_first(self, at: int) -> bool:
        """Whether a first name can stand here."""
        word, lexicon = self.words[at], self._lexicon
        if not word.is_capital or word.is_acronym or lexicon.is_function(word):
            return False
        if word.key in v.NEVER_FIRST or word.key in v.THINGS or word.key in v.BEFORE_THINGS:
            return False
        return lexicon.is_first(word) or not lexicon.is_any_word(word)

    def _is_inside_sentence(self, at: int) -> bool:
        """Whether a well-known first name has its capital by itself: *Mark*, *Roos*, *Will*."""
        word, lists = self.words[at], self._lexicon.lists
        if word.key not in lists.first or word.key in lists.places or not at:
            return False
        if word.key in v.DEPARTMENTS:
            return False
        if word.after_space:
            return not self.words[at - 1].is_capital
        return word.before in {", ", ": ", " (", "; "}

    def _has_sure_particle(self, at: int) -> bool:
        return any(each.key in v.SURE_PARTICLES for each in self.words[at : at + 2])

    def _has_article(self, at: int) -> bool:
        """Whether an article stands before: people have none, things do."""
        return bool(at) and self.words[at].after_space and self.words[at - 1].key in v.ARTICLES

    def _is_expected(self, at: int) -> bool:
        """Whether a name stood just before, or a function: *X en …*, *de gezant, …*."""
        if not at:
            return False
        before = self.words[at - 1]
        if self.words[at].before == ", ":
            return self.found_at == at or self._lexicon.is_function(before)
        return before.key in {"en", "and"} and self.found_at == at - 1
