"""The form definitions in a folder: one TOML file each, checked when first asked for."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.form_parsing import parse_form

DEFAULT_FORM = "dienstreis-buitenland"


@dataclass(frozen=True, slots=True)
class FormFiles:
    """The `FormCatalogue` of a folder."""

    folder: Path

    def default(self) -> FormDefinition:
        """Return the form that a new report takes."""
        return read_form(self.folder / f"{DEFAULT_FORM}.toml")

    def get(self, form_id: str, version: int) -> FormDefinition:
        """Return that form, or raise `KnownError("form.unknown", form=, version=)`."""
        for path in sorted(self.folder.glob("*.toml")):
            form = read_form(path)
            if (form.id, form.version) == (form_id, version):
                return form
        raise KnownError("form.unknown", form=form_id, version=version)


def read_form(path: Path) -> FormDefinition:
    """Return the form of a file; `KnownError("form.invalid", file=, key=, cause=)`."""
    try:
        return parse_form(tomllib.loads(path.read_text("utf-8")), path.name)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise KnownError("form.invalid", file=path.name, key="", cause=str(error)) from error
