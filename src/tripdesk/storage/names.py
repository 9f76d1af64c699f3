"""Lists of names as the archive keeps them.

Apart from the codec of answers: the first rows of the window need names and no answers, so they do
not wait for those to be imported.
"""

from __future__ import annotations

import json

from tripdesk.domain.errors import KnownError


def load_names(text: str) -> tuple[str, ...]:
    """Return a list of names, such as the places of a report."""
    try:
        return tuple(json.loads(text))
    except (ValueError, TypeError) as error:
        raise KnownError("store.damaged", cause=repr(error)) from error
