"""The forms that a report from outside may be written with: ours, the archive's, its own.

A definition that comes along with a report is believed only where nothing here goes by its name: a
form that we have under the same id and version must be the same, or the report's words would stand
under other questions than they were written for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.services.ports.world import FormCatalogue

KeptForms = Callable[[str, int], FormDefinition]
"""Gives a form that the archive keeps; raises `form.unknown`."""


@dataclass(frozen=True, slots=True)
class KnownForms:
    """The `FormCatalogue` for reading: the forms at hand, then the archive's."""

    forms: FormCatalogue
    kept: KeptForms

    def default(self) -> FormDefinition:
        """Return the form that a new report takes."""
        return self.forms.default()

    def get(self, form_id: str, version: int) -> FormDefinition:
        """Return that form, or raise `form.unknown`."""
        try:
            return self.forms.get(form_id, version)
        except KnownError as error:
            if error.code != "form.unknown":
                raise
        return self.kept(form_id, version)


@dataclass(frozen=True, slots=True)
class FormsAlong:
    """The `FormCatalogue` of one report that came with its form."""

    forms: FormCatalogue
    along: FormDefinition

    def default(self) -> FormDefinition:
        """Return the form that a new report takes."""
        return self.forms.default()

    def get(self, form_id: str, version: int) -> FormDefinition:
        """Return that form; raises `form.unknown`, or `form.differs` where ours is another."""
        if (form_id, version) != (self.along.id, self.along.version):
            return self.forms.get(form_id, version)
        return agreed(self.forms, self.along)


def agreed(forms: FormCatalogue, form: FormDefinition) -> FormDefinition:
    """Return a form from outside; `form.differs` where one of its name here says something else."""
    try:
        ours = forms.get(form.id, form.version)
    except KnownError as error:
        if error.code != "form.unknown":
            raise
        return form
    if not same_words(ours, form):
        raise KnownError("form.differs", form=form.id, version=form.version)
    return ours


def same_words(one: FormDefinition, other: FormDefinition) -> bool:
    """Whether two forms ask and print the same; hints, examples and step names may differ."""
    return _official(one) == _official(other)


def _official(form: FormDefinition) -> FormDefinition:
    questions = (
        replace(each, step_name="", title="", hint="", example="") for each in form.questions
    )
    return replace(form, questions=tuple(questions))
