"""What is internal of a report, beside its PDF: `…-intern.json`, written and taken in.

It names the report by its id and the version by its content; owner, date and done of a follow-up
stand with its exact words, since ids of items never leave the archive.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any
from uuid import UUID

from tripdesk.domain.errors import KnownError
from tripdesk.domain.privacy import Decision, Kind, Verdict
from tripdesk.domain.texts import clean_line, clean_text
from tripdesk.services.identity import INTERNAL_FORMAT, Identity
from tripdesk.services.records import Dossier, FollowUp

FORMAT_VERSION = 1
NAME_ENDS = "-intern.json"
"""How the file's name ends; what it is, its content says."""

_OF_A_FOLLOW_UP = ("owner", "due", "done")


@dataclass(frozen=True, slots=True)
class InternalFile:
    """What came in; the follow-ups have no ids."""

    report_id: str
    content_sha256: str | None
    decisions: tuple[Decision, ...]
    dossier: Dossier
    follow_ups: tuple[FollowUp, ...]


def internal_json(
    identity: Identity,
    *,
    decisions: Sequence[Decision] = (),
    dossier: Dossier | None = None,
    follow_ups: Sequence[FollowUp] = (),
) -> bytes:
    """Return the internal file of a report, and by what it is known whose it is."""
    data: dict[str, object] = {
        "format": INTERNAL_FORMAT,
        "format_version": FORMAT_VERSION,
        "id": identity.id,
        "version": identity.version,
        "content_sha256": identity.content_sha256,
        "decisions": [asdict(each) for each in decisions],
        "dossier": asdict(dossier or Dossier()),
        "follow_ups": [
            {
                "text": each.text,
                "owner": each.owner,
                "due": each.due and each.due.isoformat(),
                "done": each.done and each.done.isoformat(),
            }
            for each in follow_ups
        ],
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def is_internal(content: bytes) -> bool:
    """Tell by its beginning, as every other file is told."""
    return INTERNAL_FORMAT.encode() in content[:200]


def read_internal(content: bytes, source: str) -> InternalFile:
    """Return what a file holds; raises `report_file.not_json`, `.newer` or `internal.wrong`."""
    try:
        data = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise KnownError("report_file.not_json", file=source, cause=str(error)) from error
    if not isinstance(data, dict) or data.get("format") != INTERNAL_FORMAT:
        raise KnownError("report_file.not_a_report", file=source)
    if data.get("format_version") != FORMAT_VERSION:
        raise KnownError("report_file.newer", file=source, version=data.get("format_version"))
    try:
        report_id, content_sha256 = str(UUID(data["id"])), data.get("content_sha256")
        if content_sha256 is not None and not isinstance(content_sha256, str):
            raise TypeError(content_sha256)
        return InternalFile(
            report_id,
            content_sha256,
            tuple(map(_decision, data["decisions"])),
            _dossier(data["dossier"]),
            tuple(_follow_up(report_id, each) for each in data.get("follow_ups", [])),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise KnownError("internal.wrong", file=source) from error


def _decision(data: Mapping[str, Any]) -> Decision:
    question, words = _line(data["question"]), clean_text(data["words"])
    return Decision(question, Kind(data["kind"]), words, Verdict(data["verdict"]))


def _dossier(data: Mapping[str, Any]) -> Dossier:
    texts = {
        each.name: clean_text(data.get(each.name, ""))
        for each in fields(Dossier)
        if each.name != "functions"
    }
    return Dossier(tuple(map(_line, data.get("functions", []))), **texts)


def _follow_up(report_id: str, data: Mapping[str, Any]) -> FollowUp:
    due, done = (_day(data.get(name)) for name in ("due", "done"))
    return FollowUp(report_id, "", _line(data["text"]), _line(data.get("owner", "")), due, done)


def _line(value: str) -> str:
    return clean_line(value)


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def filled_dossier(ours: Dossier, theirs: Dossier) -> Dossier | None:
    """Return ours with what only theirs says; none where both say something else."""
    found: dict[str, Any] = {}
    for each in fields(Dossier):
        mine, other = getattr(ours, each.name), getattr(theirs, each.name)
        if mine and other and mine != other:
            return None
        found[each.name] = mine or other
    return Dossier(**found)


def filled_follow_ups(
    ours: Sequence[FollowUp], theirs: Sequence[FollowUp]
) -> tuple[FollowUp, ...] | None:
    """Return those of ours that theirs say more of, as they are then; none where both differ.

    A follow-up that ours have no more was left out of a later version.
    """
    left = list(theirs)
    found: list[FollowUp] = []
    for mine in ours:
        other = next((each for each in left if each.text == mine.text), None)
        if other is None:
            continue
        left.remove(other)
        said = {name: (getattr(mine, name), getattr(other, name)) for name in _OF_A_FOLLOW_UP}
        if any(a and b and a != b for a, b in said.values()):
            return None
        filled = replace(mine, **{name: a or b for name, (a, b) in said.items()})
        if filled != mine:
            found.append(filled)
    return tuple(found)
