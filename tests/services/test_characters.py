"""Characters that no font has: a word at a time, with their names and place, and a way out."""

from __future__ import annotations

from datetime import date

import pytest

from tests.helpers.forms import official_form
from tripdesk.cli.sentences import problem_sentence
from tripdesk.domain.document import BulletList, Document, Paragraph, Section
from tripdesk.domain.drafts import Draft, RawItem, RawItems, RawPlace, RawPlaces, RawText
from tripdesk.domain.problems import Problem
from tripdesk.language.latin import latin
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.characters import missing_character_problems, with_stand_ins

FORM = official_form()
RENDERER = ReportLabRenderer()


def problems(draft: Draft) -> tuple[Problem, ...]:
    return missing_character_problems(FORM, draft, RENDERER, latin)


def test_words_that_follow_each_other_are_one_problem_with_a_proposal() -> None:
    (problem,) = problems(Draft({"purpose": RawText("Naar תל אביב toe")}))
    assert (problem.code, problem.text) == ("character.missing_latin", "תל אביב")
    assert (problem.question, problem.item, problem.start, problem.end) == ("purpose", None, 5, 12)
    assert problem_sentence(problem) == (
        "תל אביב (HEBREW LETTER TAV, HEBREW LETTER LAMED, HEBREW LETTER ALEF, …)"
        " cannot be printed; write it in Latin letters, for instance Tl Aviv."
    )


@pytest.mark.parametrize(
    ("word", "proposal"),
    [("กรุงเทพ", "Krungtheph"), ("दिल्ली", "Dilli"), ("ភ្នំពេញ", "Phnampenh"), ("ދިވެހި", "Dhivehi")],
)
def test_a_word_of_a_script_that_needs_shaping_is_one_problem(word: str, proposal: str) -> None:
    """Its vowel signs are a part of it, whatever fonts there are; a concept has numbers for all."""
    draft = Draft({"results": RawItems((RawItem(f"Overleg in {word} gehad."),))})
    (problem,) = problems(draft)
    assert (problem.code, problem.text) == ("character.missing_latin", word)
    assert (problem.item, problem.start, problem.end) == (0, 11, 11 + len(word))
    assert problem.params["proposal"] == proposal
    section = Section("results", "Opbrengst", (Paragraph(word),))
    document = Document("nl-NL", "Verslag", (section,), word, "{page} van {pages}")
    assert RENDERER.render(with_stand_ins(document, RENDERER), day=date(2020, 2, 1))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("fijn 😀", "GRINNING FACE"),
        ("👨\u200d👩", "MAN, WOMAN"),
        ("\ue000", "U+E000"),
    ],
)
def test_a_picture_is_named_and_nothing_is_proposed(text: str, names: str) -> None:
    (problem,) = problems(Draft({"results": RawItems((RawItem("ok"), RawItem(text)))}))
    assert (problem.code, problem.item) == ("character.missing", 1)
    assert names in problem_sentence(problem)


def test_each_stretch_is_told_at_its_own_place() -> None:
    rows = RawPlaces((RawPlace("北京 en 東京", "中国"),))
    found = [(each.text, each.start, each.end) for each in problems(Draft({"locations": rows}))]
    assert found == [("北京", 0, 2), ("東京", 6, 8), ("中国", 0, 2)]


def test_what_prints_is_no_problem() -> None:
    assert (
        problems(Draft({"purpose": RawText("Αθήνα Київ Đà Nẵng\n\nİzmir e\u0301 x\u0302")})) == ()
    )


def test_a_concept_can_be_printed_with_numbers_for_what_no_font_has() -> None:
    section = Section("x", "Kop", (Paragraph("a 😀"), BulletList(("北", "b"))))
    drawn = with_stand_ins(Document("nl", "T", (section,), "東 · mei", "{page}"), RENDERER)
    assert drawn.sections[0].blocks == (Paragraph("a [U+1F600]"), BulletList(("[U+5317]", "b")))
    assert drawn.footer == "[U+6771] · mei"
