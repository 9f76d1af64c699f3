"""What the system must bring, and apt where it may: asked for once, otherwise named."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence

from devtools.faults import FaultError, say


def install(packages: Sequence[str], reason: str) -> None:
    """Install Debian packages, or say which one command does."""
    if shutil.which("apt-get") is None:
        raise FaultError(
            f"{reason}. Install it with this system's own package manager"
            f" (on Debian it is in: {' '.join(packages)})."
        )
    prefix = _right()
    if prefix is None:
        raise FaultError(f"{reason}. Type this once and start again:\n  {command_for(packages)}")
    say(f"{reason}: installing them with apt …")
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    apt += ["-o", "DPkg::Lock::Timeout=300"]
    _run([*apt, "update"])  # an outdated list may do: what counts is the installation
    done = _run([*apt, "install", "--yes", "--no-install-recommends", *packages])
    if done.returncode != 0:
        end = "\n".join(done.stdout.strip().splitlines()[-6:])
        raise FaultError(f"apt could not install them:\n{end}\nTry:\n  {command_for(packages)}")


def command_for(packages: Sequence[str]) -> str:
    """Return the command to type."""
    install = f"sudo apt-get install --no-install-recommends {shlex.join(packages)}"
    return f"sudo apt-get update && {install}"


def _right() -> list[str] | None:
    """Return what to put before apt-get to be allowed, or ``None`` if that would ask somebody."""
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and _run(["sudo", "-n", "true"]).returncode == 0:
        return ["sudo", "-n"]
    return None


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
