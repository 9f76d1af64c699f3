"""A report, its states, and what each allows (RULES.md, "States").

Every step goes through `after`; a step that the table does not name is refused with a code.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from tripdesk.domain.errors import KnownError


class State(StrEnum):
    """Where a report is in its life."""

    ANNOUNCED = "verwacht"
    CONCEPT = "concept"
    DEFINITIVE = "definitief"
    PUBLISHED = "gepubliceerd"


class Origin(StrEnum):
    """Where a report came from."""

    OWN = "eigen"
    RECEIVED = "ontvangen"
    TAKEN_OVER = "overgenomen"


class Action(StrEnum):
    """What can be done with a report; also the words of its history."""

    CREATE = "create"
    IMPORT = "import"
    ANNOUNCE = "announce"
    START = "start"
    FINALISE = "finalise"
    CORRECT = "correct"
    DISCARD_DRAFT = "discard_draft"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"
    BIN = "bin"
    PUT_BACK = "put_back"
    DESTROY = "destroy"
    ERASE = "erase"


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides which steps are open: state, open draft, bin, latest version's number."""

    state: State
    has_draft: bool
    in_bin: bool = False
    version: int = 0


def allowed(standing: Standing) -> frozenset[Action]:
    """Return the steps that are open."""
    if standing.in_bin:
        return frozenset({Action.PUT_BACK, Action.DESTROY})
    match standing.state:
        case State.ANNOUNCED:
            return frozenset({Action.START, Action.BIN})
        case State.CONCEPT:
            return frozenset({Action.FINALISE, Action.BIN})
        case State.DEFINITIVE if standing.has_draft:
            return frozenset({Action.FINALISE, Action.DISCARD_DRAFT, Action.BIN})
        case State.DEFINITIVE:
            return frozenset({Action.CORRECT, Action.PUBLISH, Action.BIN})
        case State.PUBLISHED if standing.has_draft:
            return frozenset({Action.FINALISE, Action.DISCARD_DRAFT, Action.WITHDRAW})
        case State.PUBLISHED:
            return frozenset({Action.CORRECT, Action.WITHDRAW})


def after(standing: Standing, action: Action) -> Standing:
    """Return the standing after a step.

    Raises `KnownError("step.forbidden")` where the table has no such step.
    """
    if action not in allowed(standing):
        raise KnownError(
            "step.forbidden", action=action, state=standing.state, in_bin=standing.in_bin
        )
    match action:
        case Action.START:
            return replace(standing, state=State.CONCEPT, has_draft=True)
        case Action.FINALISE:
            return Standing(State.DEFINITIVE, has_draft=False, version=standing.version + 1)
        case Action.CORRECT:
            return replace(standing, has_draft=True)
        case Action.DISCARD_DRAFT:
            return replace(standing, has_draft=False)
        case Action.PUBLISH:
            return replace(standing, state=State.PUBLISHED)
        case Action.WITHDRAW:
            return replace(standing, state=State.DEFINITIVE)
        case Action.BIN:
            return replace(standing, in_bin=True)
        case Action.PUT_BACK:
            return replace(standing, in_bin=False)
        case _:
            return standing
