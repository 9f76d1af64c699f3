"""The form definitions in folders: one TOML file each, checked when first asked for."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.form_parsing import parse_form

DEFAULT_FORM = "dienstreis-buitenland"


@dataclass(frozen=True, slots=True)
class FormFiles:
    """The `FormCatalogue` of our folder, and of an office's own where it has one.

    `chosen` is the id of the form that a new report takes; an office's file that is not right is
    left aside, and told in `problems`.
    """

    folder: Path
    own: Path | None = None
    chosen: str = DEFAULT_FORM

    def default(self) -> FormDefinition:
        """Return the form that a new report takes: the chosen one at its newest, or ours."""
        if self.own is not None or self.chosen != DEFAULT_FORM:
            found = [form for form in self._all() if form.id == self.chosen]
            if found:
                return max(found, key=lambda form: form.version)
        return read_form(self.folder / f"{DEFAULT_FORM}.toml")

    def get(self, form_id: str, version: int) -> FormDefinition:
        """Return that form, or raise `KnownError("form.unknown", form=, version=)`."""
        for form in self._all():
            if (form.id, form.version) == (form_id, version):
                return form
        raise KnownError("form.unknown", form=form_id, version=version)

    def titles(self) -> dict[str, str]:
        """Return the forms one can choose: ids with their newest titles."""
        newest = sorted(self._all(), key=lambda form: form.version)
        return {form.id: form.title for form in newest}

    def goes_along(self, form: FormDefinition) -> bool:
        """Whether a report's PDF takes its definition along: not every TripDesk has this form."""
        return form not in map(read_form, self.folder.glob("*.toml"))

    @property
    def problems(self) -> tuple[KnownError, ...]:
        """What is wrong with the office's forms; nothing where it has none."""
        found: list[KnownError] = []
        for path in self._own_files():
            try:
                read_form(path)
            except KnownError as error:
                found.append(error)
        if self.chosen != DEFAULT_FORM and self.chosen not in {form.id for form in self._all()}:
            found.append(KnownError("form.not_found", form=self.chosen))
        return tuple(found)

    def _all(self) -> Iterator[FormDefinition]:
        for path in sorted(self.folder.glob("*.toml")):
            yield read_form(path)
        for path in self._own_files():
            try:
                yield read_form(path)
            except KnownError:
                continue  # `problems` tells it

    def _own_files(self) -> list[Path]:
        return sorted(self.own.glob("*.toml")) if self.own is not None else []


def read_form(path: Path) -> FormDefinition:
    """Return the form of a file; `KnownError("form.invalid", file=, key=, cause=)`.

    Read anew only where it has changed: of a thousand reports taken in, each asks for its form.
    """
    try:
        state = path.stat()
        return _read(path, state.st_mtime_ns, state.st_size)
    except OSError as error:
        raise KnownError("form.invalid", file=path.name, key="", cause=str(error)) from error


@lru_cache(maxsize=64)
def _read(path: Path, _changed: int, _size: int) -> FormDefinition:
    return form_of(path.read_bytes(), path.name)


def form_of(content: bytes, source: str) -> FormDefinition:
    """Return the form of a TOML file's content, one from outside too; raises `form.invalid`."""
    try:
        return parse_form(tomllib.loads(content.decode("utf-8-sig")), source)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise KnownError("form.invalid", file=source, key="", cause=str(error)) from error
