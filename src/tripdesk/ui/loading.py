"""Loads Qt so that a start pays for what it uses only.

At each start PySide6 compiles, from their sources, the modules that it describes its functions
with: in `__signature__`, in help, in the message of a wrong argument (`shibokensupport.signature`).
That is a third of the time of an empty window, for nothing as long as nobody asks: here they come
when they are first asked for (`_Waiting`).

From the moment it is loaded, PySide6 reads the source of every module that is imported, ours and
the libraries', to look for its own name in it: only a module that uses Qt can have asked for its
`__feature__` (other spellings of Qt's names). Ours never ask, so the answer needs no reading: a
tenth of the start, and more of the first use of the database. See `shibokensupport/feature.py`.

A class of Qt is made with all its names (`enum`) when a module first takes it out of PySide6: 10 µs
each, thousands of them. So what is imported at a start says `QtWidgets.QMessageBox` where it asks
something, rather than taking it by its name at once.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from threading import RLock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.abc import Loader
    from types import ModuleType
    from typing import Any, Protocol, SupportsIndex

    class Finder(Protocol):
        """What `sys.meta_path` has."""

        def find_spec(
            self, name: str, path: Sequence[str] | None, target: ModuleType | None = ..., /
        ) -> ModuleSpec | None:
            """Return how a module is loaded; none where it is another's to find."""
            ...

else:  # `importlib.abc` is 5 ms
    Loader = object

_KNOWN = (6, 11)
"""The version of PySide6 that this was read in; another starts as it will."""

_DESCRIBING = frozenset(
    f"shibokensupport.signature.{name}"
    for name in (
        *("errorhandler", "layout", "mapping", "parser"),
        *("lib.enum_sig", "lib.pyi_generator", "lib.tool"),
    )
)
_UPDATE = "update_mapping"
_ASKING = "shibokensupport.feature"


def _asks_for_none(module: ModuleType) -> bool:
    del module
    return False


class _Waiting(Loader):
    """Finds for PySide6 what it has inside; what describes functions is not executed yet.

    Such a module is executed, unchanged and whole, once it is asked for a name.
    """

    def __init__(self, finder: Finder) -> None:
        self.finder, self._turn = finder, RLock()

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None, /
    ) -> ModuleSpec | None:
        spec = self.finder.find_spec(name, path, target)
        ours = spec is not None and (name in _DESCRIBING or name == _ASKING)
        return ModuleSpec(name, self) if ours else spec

    def create_module(self, spec: ModuleSpec) -> None:
        """Let the machinery make it."""

    def exec_module(self, module: ModuleType) -> None:
        name, is_waiting = module.__name__, True
        if name == _ASKING:
            self._execute(module, name)
            vars(module)["_mod_uses_pyside"] = _asks_for_none
            return

        def told(asked: str) -> Any:
            nonlocal is_waiting
            with self._turn:
                # Python itself looks at modules by such names, and means nothing by it.
                if is_waiting and not asked.startswith("__"):
                    is_waiting = False
                    self._execute(module, name)
            if asked in vars(module):
                return vars(module)[asked]
            raise AttributeError(f"module {name!r} has no attribute {asked!r}")

        vars(module)["__getattr__"] = told
        if name == "shibokensupport.signature.mapping":
            # At a wrong argument libshiboken takes this out of the names that are there, or aborts.
            vars(module)[_UPDATE] = lambda: told("namespace") and vars(module)[_UPDATE]()

    def _execute(self, module: ModuleType, name: str) -> None:
        renamed = module.__spec__  # PySide6 has given it a second name meanwhile
        spec = self.finder.find_spec(name, None)
        assert spec is not None
        assert spec.loader is not None
        module.__spec__ = spec
        spec.loader.exec_module(module)
        module.__spec__ = renamed


class _Finders(list["Finder"]):
    """`sys.meta_path` while Qt is loaded: what PySide6 puts there for that time is wrapped."""

    def insert(self, index: SupportsIndex, finder: Finder) -> None:
        known = getattr(sys.modules.get("shiboken6"), "__version_info__", ())[:2] == _KNOWN
        super().insert(index, _Waiting(finder) if known else finder)

    def remove(self, finder: Finder) -> None:
        for each in self:
            if isinstance(each, _Waiting) and each.finder is finder:
                super().remove(each)
                return
        super().remove(finder)


@contextmanager
def _describing_later() -> Iterator[None]:
    finders = sys.meta_path
    sys.meta_path = _Finders(finders)
    try:
        yield
    finally:
        sys.meta_path = finders


with _describing_later():
    import PySide6.QtCore  # noqa: F401 - loaded here, before all that is to be spared


def spare_sources() -> None:
    """Answer for each module yet to come that no feature is asked for, in any PySide6."""
    feature = sys.modules.get(_ASKING)
    if hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = _asks_for_none
