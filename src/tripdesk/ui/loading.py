"""Loads Qt so that what is imported after it costs what it should.

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
from types import ModuleType

import PySide6.QtCore  # noqa: F401 - loaded here, before all that is to be spared


def spare_sources() -> None:
    """Answer for each module yet to come that no feature is asked for."""
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = _asks_for_none


def _asks_for_none(module: ModuleType) -> bool:
    del module
    return False
