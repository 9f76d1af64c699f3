"""How parent and child hand each other requests and answers: facts as JSON, then bytes."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from typing import IO, Any

Facts = dict[str, Any]

_SIZES = struct.Struct(">II")
_LARGEST = 1 << 28
"""Bytes of a frame's parts; more is a broken pipe that speaks nonsense."""


def write_frame(pipe: IO[bytes], facts: Mapping[str, object], payload: bytes) -> None:
    """Write one frame and push it through."""
    head = json.dumps(facts).encode()
    pipe.write(_SIZES.pack(len(head), len(payload)))
    pipe.write(head)
    pipe.write(payload)
    pipe.flush()


def read_frame(pipe: IO[bytes]) -> tuple[Facts, bytes]:
    """Return the next frame; raises `EOFError` at the end and `ValueError` at nonsense."""
    head, payload = _SIZES.unpack(_exactly(pipe, _SIZES.size))
    if max(head, payload) > _LARGEST:
        raise ValueError("a frame too large")
    facts = json.loads(_exactly(pipe, head))
    if not isinstance(facts, dict):
        raise ValueError("facts that are none")
    return facts, _exactly(pipe, payload)


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    content = pipe.read(size)
    if len(content) < size:
        raise EOFError
    return content
