"""Names of files that are made for people."""

from __future__ import annotations

from tripdesk.services.file_names import safe_stem


def file_stem(title: str) -> str:
    """Return a file name without its ending, free of what no file system takes."""
    return safe_stem(title)
