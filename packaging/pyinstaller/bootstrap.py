"""What a bundle for Linux runs first, in the place of PyInstaller's own script of this kind.

That one prepares for what may be in a program: it loads `ctypes` to change how libraries are found
(those of TripDesk are asked for by their path) and looks for the remains of eggs: a tenth of a
start. And each module is looked for in three places and unpacked by itself: of those that a start
takes (`gather.py` lists them) it is known where in one file each begins.
"""

import marshal
import os
import struct
import sys
from _frozen_importlib import ModuleSpec  # it is there already; `importlib` is not

import pyimod02_importers


class _AtHand:
    """Finds the modules of a start; all others are PyInstaller's to find.

    The file stays open: it can be read when an update has put another in its place.
    """

    def __init__(self, name: str) -> None:
        self._file = os.open(name, os.O_RDONLY)
        (size,) = struct.unpack("<I", os.pread(self._file, 4, 0))
        self._begin = 4 + size
        self._places = marshal.loads(os.pread(self._file, size, 4))

    def find_spec(self, fullname: str, *_: object) -> "ModuleSpec | None":
        if fullname not in self._places:
            return None
        is_package = self._places[fullname][0]
        loader = pyimod02_importers.PyiFrozenLoader(fullname, self, fullname, is_package)
        spec = ModuleSpec(fullname, loader, origin=loader.path, is_package=is_package)
        spec.has_location = True
        spec.cached = f"{loader.path}c"
        if is_package:
            spec.submodule_search_locations = [loader.path.rpartition(os.sep)[0]]
        return spec

    def extract(self, fullname: str) -> object:
        """Return the code of a module, as PyInstaller's archive does for its loader."""
        _, size, place = self._places[fullname]
        return marshal.loads(os.pread(self._file, size, self._begin + place))


pyimod02_importers.install()
vars(sys)["frozen"] = True
sys.meta_path.insert(0, _AtHand(f"{vars(sys)['_MEIPASS']}{os.sep}start.modules"))
