"""The words of the screens, read from the code.

Not by `lupdate`: of Python it silently skips a call in an f-string or with a call among its
arguments, and never takes `QCoreApplication.translate` for one that counts. Here a word that cannot
be read is a fault.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from devtools.faults import FaultError


@dataclass(frozen=True, slots=True)
class Word:
    """One text to translate; `counts` where it takes its form from a number."""

    context: str
    text: str
    counts: bool


def words_of(sources: Sequence[Path]) -> list[Word]:
    """Return the words of these files, each once, by context and in the order of the code."""
    found: dict[Word, None] = {}
    for path in sources:
        tree = ast.parse(path.read_text("utf-8"))
        found |= dict.fromkeys(_words(tree, "", path))
    return sorted(found, key=lambda word: word.context)


def _words(node: ast.AST, context: str, path: Path) -> Iterator[Word]:
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else context
        if isinstance(child, ast.Call):
            yield from _word(child, context, path)
        yield from _words(child, inner, path)


def _word(call: ast.Call, context: str, path: Path) -> Iterator[Word]:
    match call.func:
        case ast.Attribute(attr="tr"):
            said = [ast.Constant(context), *call.args]
        case ast.Attribute(attr="translate") | ast.Name(id="translate") if len(call.args) > 1:
            said = list(call.args)
        case _:
            return
    match said:
        case [ast.Constant(str(place)), ast.Constant(str(text)), *rest]:
            named = any(each.arg == "n" for each in call.keywords)
            yield Word(place, text, counts=named or len(rest) > 1)
        case _:
            raise FaultError(f"{path}:{call.lineno}: the words must be written out, as they are.")
