"""Write a file aside, then put it in place: whole, or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from tripdesk.domain.errors import KnownError

_CODES = {
    errno.ENOENT: "file.no_folder",
    errno.ENOTDIR: "file.no_folder",
    errno.EACCES: "file.no_permission",
    errno.EPERM: "file.no_permission",
    errno.EROFS: "file.no_permission",
    errno.ENOSPC: "file.disk_full",
    errno.EDQUOT: "file.disk_full",
    errno.EISDIR: "file.is_a_folder",
}


def refusal(path: Path, error: OSError) -> KnownError:
    """Return the fault of the world that kept something from being written."""
    code = _CODES.get(error.errno or 0, "file.not_written")
    return KnownError(code, path=str(path), cause=error.strerror)


def _force_name(folder: Path) -> None:
    """Put a new file's name on the disk too, where a folder can be asked to (POSIX)."""
    if os.name != "posix":
        return
    with suppress(PermissionError):  # one may write in a folder that one may not look into
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


class WholeFileWriter:
    """The `FileWriter` of the services."""

    def write(self, path: Path, content: bytes) -> None:
        """Put a file in place; raises `KnownError("file.…", path=)`, nothing left behind."""
        self.write_pieces(path, (content,))

    def write_pieces(self, path: Path, pieces: Iterable[bytes]) -> str:
        """Put a file in place, a piece at a time; return its SHA-256.

        What the pieces raise goes through; nothing is left behind then either.
        """
        from hashlib import sha256 as hashed  # noqa: PLC0415 - OpenSSL: 3 ms of a start

        sha256 = hashed()
        aside: Path | None = None
        try:
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, "a folder", str(path))
            handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}-", dir=path.parent)
            aside = Path(name)
            with os.fdopen(handle, "wb") as file:
                for piece in pieces:
                    sha256.update(piece)
                    file.write(piece)
                file.flush()
                os.fsync(file.fileno())
            aside.replace(path)
            _force_name(path.parent)
        except OSError as error:
            raise refusal(path, error) from error
        finally:
            if aside is not None:
                aside.unlink(missing_ok=True)
        return sha256.hexdigest()
