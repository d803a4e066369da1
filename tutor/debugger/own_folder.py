"""The Python files of somebody's own, below a folder."""

from __future__ import annotations

import os
import sysconfig
from collections.abc import Collection, Iterator
from pathlib import Path

NOT_OWN = ("site-packages", "dist-packages")


class Folder(Collection[str]):
    """The Python files in and below a folder, without installed packages. Of a collection it only
    has `in`.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = str(folder) + os.sep
        self.library = sysconfig.get_path("stdlib") + os.sep

    def __contains__(self, path: object) -> bool:
        name = str(path)
        is_installed = name.startswith(self.library) or any(word in name for word in NOT_OWN)
        return name.startswith(self.folder) and not is_installed

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 1  # not known; 0 would make it count as false
