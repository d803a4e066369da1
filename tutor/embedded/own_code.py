"""Which files are the user's own, in a process that nobody has told: all that is not installed."""

from __future__ import annotations

import linecache
import os
import sysconfig
from collections.abc import Collection, Iterator

PLACES = ("stdlib", "platstdlib", "purelib", "platlib")
INSTALLED = (f"{os.sep}site-packages{os.sep}", f"{os.sep}dist-packages{os.sep}")
CELLS = ("<ipython-input", "<python-input")  # what was typed at a prompt
OURS = os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep  # noqa: PTH100, PTH120


class OwnCode(Collection[str]):
    """The files, and the cells of a notebook, that are neither Python's nor installed nor the
    tutor's. Of a collection it only has `in`.
    """

    def __init__(self) -> None:
        folders = (sysconfig.get_path(name) for name in PLACES)
        self._foreign = tuple({folder + os.sep for folder in folders if folder} | {OURS})
        self._known: dict[str, bool] = {}

    def add(self, file: str) -> None:
        """This one is the user's, wherever it lies: they have put a breakpoint there."""
        self._known[file] = True

    def __contains__(self, path: object) -> bool:
        name = str(path)
        if name not in self._known:
            self._known[name] = self._is_own(name)
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 1  # not known; 0 would make it count as false

    def _is_own(self, name: str) -> bool:
        if name.startswith(self._foreign) or any(word in name for word in INSTALLED):
            return False
        # what has no lines (`<string>`, `<frozen importlib>`) cannot be shown
        is_written = not name.startswith("<") or name.startswith(CELLS)
        return is_written and bool(linecache.getlines(name))
