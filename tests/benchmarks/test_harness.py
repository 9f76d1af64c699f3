"""The harness itself: figures never gate, so that it still measures is all that is asked here."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.benchmarks import run
from tests.benchmarks.figures import Figure, Plan, compared, in_turn, percentile, table
from tests.benchmarks.processes import spent


def test_the_ratio_is_of_medians_and_the_first_of_each_is_thrown_away() -> None:
    ours, base = iter([9.0, 2.0, 4.0, 3.0]), iter([9.0, 1.0, 1.0, 2.0])
    measured = in_turn(3, lambda: next(ours), lambda: next(base))
    assert measured == ([2.0, 4.0, 3.0], [1.0, 1.0, 2.0])
    figure = compared("this", "that", *measured, goal=3.0)
    assert (figure.ours, figure.base, figure.ratio, figure.met) == (3_000, 1_000, 3.0, True)
    assert percentile(range(1, 101), 99) == pytest.approx(99.99)


def test_a_goal_can_be_one_to_stay_under_or_one_to_reach() -> None:
    assert Figure("a", "b", 3.0, 2.0, "s", goal=1.4).met is False
    assert Figure("a", "b", 3.0, 2.0, "s", goal=1.4, at_least=True).met is True
    assert Figure("a", "b", 3.0, 2.0, "s").met is None


def test_the_table_is_plain_or_markdown() -> None:
    figures = [Figure("a", "b", 3.0, 2.0, "s", 1.4), Figure("longer", "b", 2.0, 2.0, "MiB")]
    heading, first, second = table(figures).splitlines()
    assert heading.split() == ["case", "ours", "base", "ratio", "goal"]
    assert " ".join(first.split()) == "a against b 3 2 s 1.50 × ≤ 1.4 not met"
    assert second.startswith("longer  against b")
    lines = table(figures, markdown=True).splitlines()
    assert {line.count("|") for line in lines} == {8}
    assert set(lines[1]) == set("| -:")


def test_a_process_is_measured_and_its_failure_told() -> None:
    waits = spent([sys.executable, "-c", "held = bytearray(40 * 2**20)"])
    assert waits.seconds > 0
    assert waits.mebibytes > 40
    with pytest.raises(RuntimeError, match="Oh dear"):
        spent([sys.executable, "-c", "raise SystemExit('Oh dear')"])


@pytest.mark.parametrize("arguments", [["no-such-case"], ["--runs", "1"]])
def test_what_cannot_be_measured_is_refused(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        run.main(arguments)
    assert refused.value.code == 2


@pytest.mark.long
@pytest.mark.parametrize("name", run.CASES)
def test_each_case_gives_figures(name: str, tmp_path: Path) -> None:
    figures = run.measured(name, Plan(2, tmp_path))
    assert figures
    assert all(each.ours > 0 and each.base > 0 for each in figures)
