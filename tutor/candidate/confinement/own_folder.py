"""A fresh, empty folder for each candidate, which is gone when the candidate is."""

from __future__ import annotations

import contextlib
import fcntl
import os
import stat
import tempfile
from pathlib import Path

PREFIX = "tutor-run-"
WORK = "work"  # in a candidate's folder: the one that it may write to


class Folders:
    """Makes them inside one folder of this zygote, which nobody else's zygote takes for its own."""

    def __init__(self) -> None:
        self.root: Path | None = None
        self.lock = -1

    def make(self) -> str:
        """A new one, empty, for its owner alone."""
        if self.root is None:
            remove_abandoned(Path(tempfile.gettempdir()))
            self.root = Path(tempfile.mkdtemp(prefix=PREFIX))
            # held as long as the zygote lives, whatever ends it: that is how others know
            self.lock = os.open(self.root, os.O_RDONLY | os.O_CLOEXEC)
            fcntl.flock(self.lock, fcntl.LOCK_EX)
        return tempfile.mkdtemp(dir=self.root, prefix="")

    def remove_all(self) -> None:
        """Remove what is left, at the zygote's end."""
        if self.root is not None:
            remove_tree(self.root)
            self.root = None


def remove_abandoned(parent: Path) -> None:
    """Remove the folders of zygotes that were killed: nobody holds their locks."""
    for folder in parent.glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):
            lock = os.open(folder, os.O_RDONLY | os.O_NOFOLLOW | os.O_DIRECTORY)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                remove_tree(folder)
            finally:
                os.close(lock)


def remove_tree(root: Path) -> None:
    """Remove a folder with all that is in it, however deep and whatever its permissions.

    Each folder found is moved up to the root before it is emptied: a program can nest folders
    deeper than a path can be long, or than a recursion can go. What cannot be removed stays.
    """
    with contextlib.suppress(OSError):
        waiting, moved = [root], 0
        emptied: list[Path] = []
        while waiting:
            folder = waiting.pop()
            folder.chmod(stat.S_IRWXU)
            for name in os.listdir(folder):  # noqa: PTH208
                path = folder / name
                if path.is_dir() and not path.is_symlink():
                    path.chmod(stat.S_IRWXU)  # to be moved, a folder has to be writable itself
                    moved += 1
                    waiting.append(path.rename(root / f".{moved}.removed"))
                else:
                    path.unlink()
            if folder != root:
                emptied.append(folder)
        for folder in emptied:
            folder.rmdir()
        root.rmdir()
