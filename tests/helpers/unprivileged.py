"""Being nobody for a while: root may write everywhere, so a read-only folder would prove nothing.

Containers run their tests as root, and root ignores a folder's mode. Here the *effective* user and
groups of this process become those of ``nobody`` and come back afterwards; for anyone but root (and
on systems without users of this kind) there is nothing to do. The change is for the whole process,
all threads included.
"""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[2]


class CannotBecomeNobodyError(RuntimeError):
    """The drop would not be real, or would take the program's own files out of reach."""


@dataclass(frozen=True)
class Account:
    """Whom this process becomes; ``None`` in its place means: it is unprivileged already."""

    name: str
    uid: int
    gid: int


def account_to_become() -> Account | None:
    """Return ``nobody`` when this process is root, otherwise ``None``."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return None
    import pwd  # exists on POSIX only

    try:
        entry = pwd.getpwnam("nobody")
    except KeyError:
        raise CannotBecomeNobodyError(
            "These tests run as root and need a user 'nobody' to become; there is none."
        ) from None
    if entry.pw_uid == 0:
        raise CannotBecomeNobodyError("The user 'nobody' is root on this machine.")
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)


@contextmanager
def unprivileged(*folders: Path) -> Iterator[Account | None]:
    """Give up root's rights inside the block; ``folders`` become the unprivileged user's own."""
    account = account_to_become()
    if account is None or sys.platform == "win32":
        yield None
        return
    with ExitStack() as ways:
        for folder in folders:
            hand_over(folder, account)
            ways.enter_context(_way_opened_to(folder))
        for place in _needed().values():  # root's home is for root alone, a checkout in it too
            ways.enter_context(_way_opened_to(place))
        groups, gid = os.getgroups(), os.getegid()
        os.setgroups([])
        os.setegid(account.gid)
        os.seteuid(account.uid)
        try:
            _ensure_within_reach(account)
            yield account
        finally:
            os.seteuid(0)
            os.setegid(gid)
            os.setgroups(groups)


def hand_over(folder: Path, account: Account) -> None:
    """Make the account the owner of the folder and of all that lies in it."""
    if sys.platform == "win32":
        return
    os.chown(folder, account.uid, account.gid)
    for parent, folders, files in os.walk(folder):
        for name in (*folders, *files):
            os.chown(Path(parent, name), account.uid, account.gid, follow_symlinks=False)


def popen_unprivileged(command: Sequence[str | Path], **options: Any) -> subprocess.Popen[bytes]:
    """Start a program as the unprivileged user, for servers that refuse to be root.

    Works within `unprivileged` too. The folders it writes to must have been handed over.
    """
    if sys.platform == "win32":
        return subprocess.Popen(command, **options)
    account = account_to_become()
    if account is not None:
        options |= {"user": account.uid, "group": account.gid, "extra_groups": []}
    elif os.getuid() == 0:  # within the block: the real user is still root, and must not be
        options |= {"user": os.geteuid(), "group": os.getegid()}
    return subprocess.Popen(command, **options)


@contextmanager
def _way_opened_to(folder: Path) -> Iterator[None]:
    """Let others walk through the folders above; pytest keeps those of root's tests for root."""
    opened: list[tuple[Path, int]] = []
    for parent in folder.resolve().parents:
        mode = stat.S_IMODE(parent.stat().st_mode)
        if not mode & stat.S_IXOTH:
            parent.chmod(mode | stat.S_IXOTH)
            opened.append((parent, mode))
    try:
        yield
    finally:
        for parent, mode in opened:
            parent.chmod(mode)


def _needed() -> dict[str, Path]:
    """Return what of the program must be read while a test runs as somebody else."""
    return {
        "The checkout": CHECKOUT / "tests",
        "The environment": Path(sys.prefix),
        "Python": Path(os.__file__),
    }


def _ensure_within_reach(account: Account) -> None:
    """Refuse when the program itself cannot be read any more: late imports would fail oddly."""
    for what, path in _needed().items():
        if not os.access(path, os.R_OK, effective_ids=True):
            raise CannotBecomeNobodyError(
                f"{what} ({path}) cannot be read by '{account.name}', as whom a test must run so"
                f" that read-only folders mean something. Put it where every user may read, or"
                f" run the tests as a user who is not root."
            )
