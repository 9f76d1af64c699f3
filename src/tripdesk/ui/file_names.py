"""Names of files that are made for people."""

from __future__ import annotations

import re


def file_stem(title: str) -> str:
    """Return a file name without its ending, free of what no file system takes."""
    stem = re.sub(r'[\x00-\x1f/\\:*?"<>|]+', "-", title).strip(" .-")
    return stem or "verslag"
