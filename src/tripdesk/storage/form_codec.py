"""A form definition as JSON and back: the archive keeps the form that a report was written with.

An office's own form may be gone from the program's folder years later; its reports must still be
read and drawn. The shape is that of the definition file, so that one reader checks both.
"""

from __future__ import annotations

from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.services.form_json import form_data, form_of_json
from tripdesk.storage.codec import dump


def dump_form(form: FormDefinition) -> str:
    """Return a definition as JSON, in the shape of its TOML file."""
    return dump(form_data(form))


def load_form(text: str) -> FormDefinition:
    """Return a definition; one that does not parse is a damaged archive."""
    try:
        return form_of_json(text.encode("utf-8", "surrogatepass"), "archive")
    except (ValueError, KnownError) as error:
        raise KnownError("store.damaged", cause=str(error)) from error
