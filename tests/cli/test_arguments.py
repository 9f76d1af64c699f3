"""The command line as it is read: what is quick says the same as what is whole."""

from __future__ import annotations

import pytest

from tripdesk.cli.arguments import bare_window, parser


@pytest.mark.parametrize(
    "typed",
    [
        (),
        ("--quit-when-ready",),
        ("--data-dir", "reizen"),
        ("--quit-when-ready", "--data-dir", "reizen", "--data-dir", "later"),
    ],
)
def test_a_bare_start_is_read_as_the_whole_parser_reads_it(typed: tuple[str, ...]) -> None:
    quick = bare_window(typed)
    assert quick is not None
    whole = parser().parse_args(typed)
    assert vars(quick) == {**vars(whole), "files": []}


@pytest.mark.parametrize(
    "typed", [("list",), ("--data-dir",), ("--data-dir", "-x"), ("--quit",), ("a.json",)]
)
def test_all_else_is_left_to_the_whole_parser(typed: tuple[str, ...]) -> None:
    assert bare_window(typed) is None
