"""The measured set is what its README says: large, half and half, and right in its numbers."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.helpers.privacy_set import KINDS, Sentence, read_sentence, sentences

SET = sentences()


def eleven(digits: str) -> bool:
    """Whether nine digits pass the eleven-test of the BSN."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(d) * w for d, w in zip(digits, weights, strict=True)) % 11 == 0


def mod_97(iban: str) -> int:
    """Return an IBAN's remainder (ISO 13616)."""
    return int("".join(str(int(sign, 36)) for sign in iban[4:] + iban[:4])) % 97


def marked(kind: str) -> list[str]:
    return [
        sentence.text[start:end]
        for sentence in SET
        for found, start, end in sentence.expected
        if found == kind
    ]


def test_marks_become_spans_in_code_points() -> None:
    read = read_sentence("🙂 {name|dhr. Ş. Öz}, bel {phone|06-12345678}.")
    assert read.text == "🙂 dhr. Ş. Öz, bel 06-12345678."
    assert read.expected == (("name", 2, 12), ("phone", 18, 29))
    assert read.text[2:12] == "dhr. Ş. Öz"


def test_no_sentence_stands_twice_and_no_mark_is_left() -> None:
    assert [text for text, times in Counter(each.text for each in SET).items() if times > 1] == []
    assert [each.text for each in SET if "{" in each.text or "|" in each.text] == []


def test_half_has_a_finding_and_half_has_none() -> None:
    with_finding = sum(1 for each in SET if each.expected)
    assert len(SET) >= 800
    assert abs(with_finding - len(SET) / 2) < len(SET) * 0.05


@pytest.mark.parametrize("measured_only", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_there_in_both_halves(kind: str, measured_only: bool) -> None:
    def has_kind(sentence: Sentence) -> bool:
        return any(found == kind for found, _, _ in sentence.expected)

    assert len(marked(kind)) >= 50
    half = [each for each in SET if each.measured_only is measured_only and has_kind(each)]
    assert len(half) >= 20
    assert len(SET) * 0.45 < sum(each.measured_only for each in SET) < len(SET) * 0.55


def test_each_bsn_and_iban_is_a_right_one() -> None:
    for bsn in marked("bsn"):
        assert eleven(bsn.replace(".", "").replace(" ", "")), bsn
    for iban in marked("iban"):
        assert mod_97(iban.replace("-", "").replace(" ", "").upper()) == 1, iban
