"""On what kind of disk a folder lies: this computer's, one over a network, or one kept in step.

SQLite's WAL needs memory that all who open the archive share, which no network gives them
(https://www.sqlite.org/wal.html, "all processes … on the same host computer").
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path

_MOUNTS = Path("/proc/self/mounts")
_NETWORK = frozenset(
    {"afs", "beegfs", "ceph", "cifs", "davfs", "gpfs", "lustre", "ncpfs", "nfs", "nfs4", "smb2"}
    | {"smb3", "smbfs", "vboxsf", "fuse.ceph", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone"}
    | {"fuse.gvfsd-fuse", "fuse.sshfs", "fuse.smbnetfs", "fuse.vmhgfs-fuse", "glusterfs", "prl_fs"}
)
_REMOTE = 4
"""`DRIVE_REMOTE` of Windows' GetDriveType."""

_BY_NAME = (
    (re.compile(r"onedrive( - .+)?", re.IGNORECASE), "OneDrive"),
    (re.compile(r"dropbox( \(.+\))?", re.IGNORECASE), "Dropbox"),
    (re.compile(r"google ?drive|googledrive-.+|my drive", re.IGNORECASE), "Google Drive"),
    (re.compile(r"icloud ?drive|com~apple~clouddocs|mobile documents", re.IGNORECASE), "iCloud"),
    (re.compile(r"nextcloud\d*|owncloud\d*", re.IGNORECASE), "Nextcloud"),
)
_BY_MARK = (
    (re.compile(r"\.dropbox(\.cache)?"), "Dropbox"),
    (re.compile(r"\.tmp\.drive(up|down)load"), "Google Drive"),
    (re.compile(r"\._?sync_\w+\.db|\.(nextcloud|owncloud)sync\.log"), "Nextcloud"),
)


def is_on_network(path: Path) -> bool:
    """Whether a file or folder lies on another computer."""
    whole = Path(os.path.realpath(path))
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - on Windows alone

        anchor = whole.anchor
        drive = ctypes.windll.kernel32.GetDriveTypeW(anchor)
        return anchor.startswith("\\\\") or bool(drive == _REMOTE)
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return False  # no such file on macOS, whose network disks are not recognised
    return type_of(whole, lines) in _NETWORK


def type_of(path: Path, mounts: Iterable[str]) -> str:
    """Return the type of the file system that a path lies on, of lines as `/proc/mounts` has."""
    best, found = -1, ""
    for line in mounts:
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        point = Path(re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), parts[1]))
        # The last of several on one place is the one that is seen.
        if path.is_relative_to(point) and len(point.parts) >= best:
            best, found = len(point.parts), parts[2]
    return found


def cloud_service(folder: Path) -> str:
    """Return the name of the service that keeps a folder in step with others, or empty."""
    whole = Path(os.path.realpath(folder))
    for part in whole.parts:
        for pattern, name in _BY_NAME:
            if pattern.fullmatch(part):
                return name
    for each in (whole, *whole.parents):
        for entry in _names(each):
            for pattern, name in _BY_MARK:
                if pattern.fullmatch(entry):
                    return name
    return ""


def _names(folder: Path) -> list[str]:
    try:
        return [each.name for each in folder.iterdir() if each.name.startswith(".")]
    except OSError:
        return []
