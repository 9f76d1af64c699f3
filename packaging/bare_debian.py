"""What is handed out, on a Debian 12 with nothing on it: `dev.py bare [deb] [tar] [python]`.

Each part starts from the same bare system (`debootstrap`, once) as root, in a folder: the package
and the portable folder are installed where there is no Python, make the reference report in the
terminal and, with the keys of X, in the window, and are taken away again; what is then there and
was not before is told. `python` types the README's commands, as root and as a plain user.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "packaging")]

from devtools.deb import DEPENDS  # noqa: E402 - after the path
from tests.helpers.real_keys import program, screen  # noqa: E402
from tests.helpers.walk import Look, Walk  # noqa: E402

BUILD, DIST = ROOT / "build" / "bare", ROOT / "dist"
BASE = BUILD / "base"
USER = "anna"
HOME = f"/home/{USER}"
_EXAMPLE = ROOT / "resources" / "examples" / "abu-dhabi.json"
# What changes by itself where packages come and go, and says nothing of ours.
_NOT_OURS = ("/var/lib/apt", "/var/lib/dpkg", "/var/cache", "/var/log", "/etc/ld.so.cache", "/tmp")


@dataclass(frozen=True, slots=True)
class Bare:
    """A bare system in a folder."""

    root: Path

    def run(self, command: str, *, user: str = "root", check: bool = True) -> str:
        """Run a shell command in it and return what it says."""
        home = HOME if user == USER else "/root"
        env = f"HOME={home} LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive PATH={_PATH}"
        words = ["chroot", f"--userspec={user}", self.root, "/usr/bin/env", "-i", *env.split()]
        done = subprocess.run(
            [*map(str, words), "sh", "-c", f"cd {home} && {command}"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if check and done.returncode != 0:
            raise SystemExit(f"{command}\n{done.stdout[-3000:]}\nstatus {done.returncode}")
        return done.stdout

    def install(self, packages: str) -> None:
        """Install packages of Debian, or one that lies in it."""
        self.run("apt-get -qq update")
        self.run(f"apt-get -qq install --yes --no-install-recommends {packages}")

    def files(self) -> set[str]:
        """Return what is in it, but for what is the user's and what changes by itself."""
        found = set()
        for folder, _, names in os.walk(self.root):
            inside = f"/{Path(folder).relative_to(self.root)}".replace("/.", "/")
            if not inside.startswith((*_NOT_OURS, "/proc", "/sys", "/dev", HOME)):
                found |= {f"{inside}/{name}" for name in names}
        return found


_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


def main(arguments: Sequence[str]) -> int:
    """Do the parts that are asked for, or all."""
    parser = argparse.ArgumentParser(prog="dev.py bare", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="deb|tar|python")
    parser.add_argument("--gate", action="store_true", help="with python: the whole of dev.py test")
    options = parser.parse_args(arguments)
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
        raise SystemExit("This needs root, and debootstrap.")
    if not (BASE / "etc" / "debian_version").exists():
        timed("a bare Debian 12", _bootstrap)
    parts: dict[str, Callable[[], None]] = {
        "deb": _deb,
        "tar": _tar,
        "python": lambda: _python(gate=options.gate),
    }
    for name in options.parts or parts:
        print(f"── {name}", flush=True)
        parts[name]()
    return 0


def timed(what: str, do: Callable[[], object]) -> None:
    """Do something and say how long it took."""
    start = time.monotonic()
    do()
    print(f"{time.monotonic() - start:7.1f} s  {what}", flush=True)


def _bootstrap() -> None:
    BUILD.mkdir(parents=True, exist_ok=True)
    command = ["debootstrap", "--variant=minbase", "bookworm", str(BASE)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(done.stdout[-2000:])


@contextmanager
def bare() -> Iterator[Bare]:
    """Give a copy of the bare system, with a user; nothing of it stays."""
    with tempfile.TemporaryDirectory(prefix="bare-", dir=BUILD) as folder, ExitStack() as mounts:
        root = Path(folder, "root")
        subprocess.run(["cp", "-a", "--reflink=auto", str(BASE), str(root)], check=True)
        _reach(root)
        for place in ("/proc", "/dev"):
            _mount(mounts, place, root / place[1:])
        system = Bare(root)
        system.run(f"useradd --create-home --shell /bin/sh {USER}")
        yield system


def _reach(root: Path) -> None:
    """Let it reach the packages as this system does."""
    for name in ("resolv.conf", "hosts", "pip.conf", "ssl/certs/ca-certificates.crt"):
        if Path("/etc", name).exists():
            (root / "etc" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(Path("/etc", name), root / "etc" / name)


def _mount(mounts: ExitStack, source: str | Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", "--rbind", "--make-rslave", str(source), str(target)], check=True)
    mounts.callback(subprocess.run, ["umount", "-l", str(target)], check=True)


def _deb() -> None:
    (package,) = DIST.glob("tripdesk_*.deb")
    with bare() as system:
        assert system.run("command -v python3 || echo none").strip() == "none"
        # What a desktop has; the package's own files must fit it.
        system.install("desktop-file-utils shared-mime-info man-db")
        before = system.files()
        shutil.copy(package, system.root / "tmp")
        timed("installed", lambda: system.install(f"/tmp/{package.name}"))
        assert system.run("command -v python3 || echo none").strip() == "none"
        _look_as_a_desktop(system)
        _use(system, "tripdesk")
        installed = system.files() - before
        timed("removed", lambda: system.run("apt-get -qq purge --yes tripdesk"))
        timed("and its libraries", lambda: system.run("apt-get -qq autoremove --purge --yes"))
        _tell_traces(system, before, installed)


def _look_as_a_desktop(system: Bare) -> None:
    """See that a desktop finds the program, its kind of file, its manual and its completion."""
    name = "nl.tripdesk.TripDesk"
    print(system.run(f"desktop-file-validate /usr/share/applications/{name}.desktop") or "starter")
    for file, said in (
        ("/usr/share/mime/globs2", ":application/vnd.tripdesk.transfer:*.tripdesk"),
        (
            "/usr/share/applications/mimeinfo.cache",
            f"application/vnd.tripdesk.transfer={name}.desktop",
        ),
    ):
        system.run(f"grep -qF '{said}' {file}")
    print(system.run("man --path tripdesk").strip())
    completions = "/usr/share/bash-completion/completions/tripdesk"
    print(system.run(f"bash -c '. {completions} && complete -p tripdesk'").strip())


def _tar() -> None:
    (packed,) = DIST.glob("tripdesk-portable-*.tar.gz")
    with bare() as system:
        system.install(" ".join(each.partition(" ")[0] for each in DEPENDS))
        before = system.files()
        target = system.root / HOME[1:] / "stick"
        target.mkdir()
        timed("unpacked", lambda: shutil.unpack_archive(packed, target, "gztar"))
        system.run(f"chown -R {USER} {HOME}/stick")
        _use(system, f"{HOME}/stick/tripdesk/tripdesk", data=f"{HOME}/stick/tripdesk/data")
        beside = sorted(each.name for each in (target / "tripdesk" / "data").iterdir())
        print(f"beside the program: {', '.join(beside)}")
        shutil.rmtree(target)
        _tell_traces(system, before, set())
        left = system.run(f"find {HOME} -newer /etc/hostname -type f").split()
        print(f"left in the home: {left or 'nothing'}")


def _use(system: Bare, command: str, data: str = "") -> None:
    """Make the reference report in the terminal and in the window."""
    shutil.copy(_EXAMPLE, system.root / HOME[1:] / "abu-dhabi.json")
    print(system.run(f"{command} --version", user=USER).strip())
    print(system.run(f"{command} --self-check", user=USER).rstrip())
    export = f"{command} export abu-dhabi.json -o verslag.pdf"
    timed("export in the terminal", lambda: system.run(export, user=USER))
    system.run(f"{command} import abu-dhabi.json", user=USER)
    assert "Abu Dhabi" in system.run(f"{command} list", user=USER)
    assert system.run(f"{command} doctor", user=USER)
    made = (system.root / HOME[1:] / "verslag.pdf").read_bytes()
    print(f"{len(made)} bytes of PDF, from the terminal")
    if data:
        shutil.rmtree(system.root / data[1:])
    timed("the whole guide by keyboard in the window", lambda: _walk(system, command, data))


def _walk(system: Bare, command: str, data: str) -> None:
    """Make the reference report by keyboard; folders are at the same place inside and outside."""
    with tempfile.TemporaryDirectory(prefix="tripdesk-bare-") as folder, ExitStack() as mounts:
        inside = system.root / folder[1:]
        _mount(mounts, "/tmp/.X11-unix", system.root / "tmp" / ".X11-unix")
        _mount(mounts, folder, inside)
        Path(folder).chmod(0o777)
        archive = system.root / data[1:] if data else Path(folder, "data")
        archive.mkdir(mode=0o777)
        archive.chmod(0o777)
        (archive / "window.ini").write_text("[General]\nlanguage=nl\n", "utf-8")
        pictures = Path(folder, "pictures")
        pictures.mkdir()
        words = ["chroot", f"--userspec={USER}", str(system.root), command]
        words += [] if data else ["--data-dir", str(archive)]
        env = {"HOME": HOME, "LC_ALL": "C.UTF-8", "XDG_RUNTIME_DIR": folder}
        look = Look("nl", dark=False, size=(1440, 900))
        with screen(look.size) as on, program(on, words, env, ROOT):
            pdf = Path(folder, "verslag.pdf")
            Walk(on, look, pictures, archive).go(pdf)
            print(f"{len(pdf.read_bytes())} bytes of PDF, from the window")
        kept = BUILD / f"pictures-{'portable' if data else 'deb'}"
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(pictures, kept)
        shutil.copy(pdf, kept)


def _tell_traces(system: Bare, before: set[str], installed: set[str]) -> None:
    after = system.files()
    ours = (each for each in after - before if each in installed or "tripdesk" in each.lower())
    left = sorted(ours)
    print(f"left outside the user's data: {left or 'nothing'}")


def _python(*, gate: bool) -> None:
    """Type the README's commands where there is a Python, as a plain user and as root."""
    with bare() as system:
        timed("Python", lambda: system.install("python3 python3-venv"))
        _reach(system.root)  # installing has put its own certificates there
        for user, home in ((USER, HOME), ("root", "/root")):
            checkout = f"{home}/tripdesk"
            _check_out(system.root / checkout[1:])
            system.run(f"chown -R {user} {checkout}")
            first = f"cd {checkout} && {_EXPORT}"
            timed(f"{user}: the first command", partial(system.run, first, user=user))
            timed(f"{user}: the same again", partial(system.run, first, user=user))
        if gate:
            test = "cd /root/tripdesk && python3 packaging/dev.py test"
            timed("root: the second command", lambda: _tell_gate(system.run(test, check=False)))


def _tell_gate(said: str) -> None:
    """Tell how it ended; all that was said is kept beside the pictures."""
    (BUILD / "gate.log").write_text(said, encoding="utf-8")
    print(said[-1500:])


_EXPORT = "python3 packaging/dev.py run export resources/examples/abu-dhabi.json -o verslag.pdf"
"""The first of the README's two commands, as it stands there."""


def _check_out(target: Path) -> None:
    target.mkdir(parents=True)
    packing = ["git", "archive", "HEAD"]
    packed = subprocess.run(packing, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    subprocess.run(["tar", "-x", "-C", str(target)], input=packed.stdout, check=True)
    subprocess.run(["git", "init", "-q", str(target)], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
