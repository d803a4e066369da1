"""What lies on the disk, listed and read so that no link, pipe or device is ever opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tutor.cohort.intake.arrived_tree import DEEPEST, TOO_DEEP, CannotRead, Entry, Folder
from tutor.errors import UsageError

# O_NONBLOCK: a pipe that took the place of a file must not keep us waiting
PLAIN = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY
BELOW = PLAIN | os.O_NOFOLLOW
MOST_FILES = 2_000_000
KINDS = (
    (stat.S_ISFIFO, "a pipe, not a file"),
    (stat.S_ISSOCK, "a socket, not a file"),
    (stat.S_ISBLK, "a device, not a file"),
    (stat.S_ISCHR, "a device, not a file"),
)


class FolderLister:
    """Fills a tree with what is below one folder of the disk."""

    def __init__(self, top: Path) -> None:
        self.top = top
        self.count = 0

    def fill(self, root: Folder) -> None:
        """List all of it. Raises UsageError if the folder cannot be listed."""
        try:
            fd = os.open(self.top, PLAIN | os.O_DIRECTORY)
        except OSError as error:
            raise UsageError(
                f"cannot be read ({error.strerror})",
                where=str(self.top),
                fix=f"Try: chmod u+rx {self.top}",
            ) from error
        self._fill(root, (), fd)

    def _fill(self, folder: Folder, parts: tuple[str, ...], fd: int) -> None:
        """One folder and those below it. Closes fd."""
        try:
            names = sorted(os.listdir(fd))
            self._count(len(names))
            for name in names:
                entry, is_folder = _entry(self.top, (*parts, name), fd)
                if is_folder:
                    self._below(folder, (*parts, name), fd)
                else:
                    folder.add(entry)
        finally:
            os.close(fd)

    def _below(self, folder: Folder, parts: tuple[str, ...], fd: int) -> None:
        name, path = parts[-1], self.top.joinpath(*parts)
        if len(parts) > DEEPEST:
            folder.add(Entry(name, path, problem=TOO_DEEP))
            return
        below = folder.folder((name,))
        if below is None:
            return
        try:
            inner = os.open(name, BELOW | os.O_DIRECTORY, dir_fd=fd)
        except OSError as error:
            problem = f"a folder that cannot be read ({error.strerror})"
            below.add(Entry(name, path, problem=problem))
            return
        self._fill(below, parts, inner)

    def _count(self, more: int) -> None:
        self.count += more
        if self.count > MOST_FILES:
            raise UsageError(
                f"holds more than {MOST_FILES:,} files",
                where=str(self.top),
                fix="Grade it in parts.",
            )


def _entry(top: Path, parts: tuple[str, ...], fd: int) -> tuple[Entry, bool]:
    """What has this name in the folder fd, and whether it is a folder. Nothing is opened."""
    path = top.joinpath(*parts)
    try:
        info = os.stat(parts[-1], dir_fd=fd, follow_symlinks=False)
    except OSError as error:
        return Entry(parts[-1], path, problem=f"cannot be read ({error.strerror})"), False
    problem = _problem(top, path, info.st_mode)
    read = partial(read_below, top, parts)
    return Entry(parts[-1], path, read, info.st_size, problem), stat.S_ISDIR(info.st_mode)


def _problem(top: Path, path: Path, mode: int) -> str:
    if stat.S_ISLNK(mode):
        inside = Path(os.path.realpath(path)).is_relative_to(os.path.realpath(top))
        more = "links are not followed" if inside else "it leads out of the folder"
        return f"a link: {more}"
    return next((words for is_kind, words in KINDS if is_kind(mode)), "")


def open_below(top: Path, parts: Sequence[str]) -> int:
    """A descriptor of the plain file at those parts below top, no link followed on the way.

    Raises CannotRead. Without parts it is top itself, which the user named and may be a link.
    """
    try:
        fd = os.open(top, PLAIN)
        for part in parts:
            above, fd = fd, -1
            try:
                fd = os.open(part, BELOW, dir_fd=above)
            finally:
                os.close(above)
    except OSError as error:
        raise CannotRead(f"cannot be read ({error.strerror})") from error
    if not stat.S_ISREG(os.fstat(fd).st_mode):
        os.close(fd)
        raise CannotRead("not a plain file")
    return fd


def read_below(top: Path, parts: Sequence[str], cap: int) -> bytes:
    """At most cap bytes of a plain file below top. Raises CannotRead."""
    fd = open_below(top, parts)
    try:
        with os.fdopen(fd, "rb") as file:
            return file.read(cap)
    except OSError as error:
        raise CannotRead(f"cannot be read ({error.strerror})") from error
