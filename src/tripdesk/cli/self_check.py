"""`tripdesk --self-check`: whether all parts of an installation are there, a line each.

For whoever installs TripDesk, and for our own bundles: nothing of the user's is read or written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tripdesk.cli.sentences import error_sentence
from tripdesk.domain.errors import KnownError

Proof = Callable[[], str]
"""Uses a part; returns what it found, or raises."""


def tell(proofs: Mapping[str, Proof]) -> int:
    """Print a line for each part; return 1 where one is missing."""
    width = max(map(len, proofs))
    status = 0
    for part, proof in proofs.items():
        try:
            state, found = "ok", proof()
        except KnownError as error:
            state, found, status = "missing", error_sentence(error), 1
        except Exception as error:  # whatever a part that is not whole does: the others are told
            state, found, status = "missing", f"{type(error).__name__}: {error}", 1
        print(f"{state:<8} {part:<{width}}  {found}", flush=True)
    return status
