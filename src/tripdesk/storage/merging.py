"""Two accounts of one report, ours and one that was carried here: which one goes on.

One goes on from the other where its history begins with the other's; else both were changed, and
nobody but a person can say which is right. Internal facts have no history: those of one are
filled up with the other's, unless both say something else.
"""

from __future__ import annotations

from tripdesk.storage.whole_reports import Row, Whole

_BLANK = ("", "[]")
_OWN = ("owner", "due_on", "done_on")


def merged(ours: Whole, theirs: Whole) -> Whole | None:
    """Return what the report is when both are known, or none for a conflict."""
    if _begins(theirs["history"], ours["history"]):
        base, other = theirs, ours
    elif _begins(ours["history"], theirs["history"]):
        base, other = ours, theirs
    else:
        return None
    equally_old = len(base["history"]) == len(other["history"])
    if not _begins(_contents(base), _contents(other)):
        return None
    if equally_old and base["draft"] != other["draft"] and base["draft"] and other["draft"]:
        return None
    if base is theirs and ours["draft"] not in ([], theirs["draft"]):
        return None  # what was typed here would be lost
    return _with_internal(ours if equally_old else base, ours, theirs)


def _with_internal(base: Whole, ours: Whole, theirs: Whole) -> Whole | None:
    dossier = _filled(ours["dossier"], theirs["dossier"])
    points = _points(base["follow_ups"], ours["follow_ups"], theirs["follow_ups"])
    if dossier is None or points is None:
        return None
    report = dict(base["report"][0])
    report["hold"] = report["hold"] or ours["report"][0]["hold"]
    decisions = {_key(each): each for each in (*theirs["decisions"], *ours["decisions"])}
    kept = sorted(decisions.values(), key=_key)
    return base | {
        "report": [report],
        "dossier": dossier,
        "follow_ups": points,
        "decisions": kept,
    }


def _filled(ours: list[Row], theirs: list[Row]) -> list[Row] | None:
    if not ours or not theirs:
        return ours or theirs
    mine, other = ours[0], theirs[0]
    if any(
        mine[key] not in (other[key], "", "[]") and other[key] not in ("", "[]") for key in mine
    ):
        return None
    return [{key: other[key] if mine[key] in ("", "[]") else mine[key] for key in mine}]


def _points(base: list[Row], ours: list[Row], theirs: list[Row]) -> list[Row] | None:
    """Return the follow-ups with who does them; none where both name another."""
    found: list[Row] = []
    for row in base:
        same = [each for each in (*ours, *theirs) if each["item_id"] == row["item_id"]]
        point = dict(row)
        for key in _OWN:
            said = {each[key] for each in same if each[key]}
            if len(said) > 1:
                return None
            point[key] = next(iter(said), row[key])
        found.append(point)
    return found


def _contents(whole: Whole) -> list[tuple[int, str]]:
    return [(each["number"], each["content_sha256"]) for each in whole["versions"]]


def _begins(longer: list[Row] | list[tuple[int, str]], start: object) -> bool:
    return isinstance(start, list) and longer[: len(start)] == start


def _key(row: Row) -> tuple[str, str, str]:
    return row["question"], row["kind"], row["words"]
