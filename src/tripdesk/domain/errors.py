"""The two sorts of failure: the world's, which has a sentence, and ours, which is a bug.

A `KnownError` carries a code and the facts of the case; `ui` and `cli` say it in the user's
language. A `BugError` says that a promise inside the program was broken.
"""

from __future__ import annotations

from collections.abc import Mapping


class KnownError(Exception):
    """Something a user can be told in a sentence: a file, a date, a disk, a forbidden step.

    `code` names the case (`file.missing`, `step.forbidden`); `params` fill its sentence.
    """

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params: Mapping[str, object] = params

    def __str__(self) -> str:
        facts = ", ".join(f"{key}={value}" for key, value in self.params.items())
        return f"{self.code} ({facts})" if facts else self.code


class BugError(Exception):
    """A broken promise inside TripDesk; never shown as the user's fault."""
