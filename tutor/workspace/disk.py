"""Files on a disk that may refuse: read and made whole or not at all, with refusals in words."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from tutor.errors import WorkspaceError

# What a file system without hard links says: exFAT, some network folders.
NO_LINKS = {errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK}


def read_plain(path: Path, cap: int) -> tuple[bytes, int]:
    """(at most cap bytes, how many the file has). Never blocks on a pipe or a device.

    Raises OSError, and WorkspaceError for anything but a plain file.
    """
    fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        info = os.fstat(fd)
        if not stat.S_ISREG(info.st_mode):
            what = "is a folder" if stat.S_ISDIR(info.st_mode) else "is not a plain file"
            raise WorkspaceError(
                f"{what}, where your program should be",
                where=str(path),
                fix="Move it away, then try again.",
            )
        raw = bytearray()
        while len(raw) <= cap and (piece := os.read(fd, cap + 1 - len(raw))):
            raw += piece
        return bytes(raw[:cap]), len(raw) if len(raw) <= cap else info.st_size
    finally:
        os.close(fd)


def holds(path: Path, content: bytes) -> bool:
    """Whether path is a plain file with exactly that content."""
    return (
        path.is_file()
        and not path.is_symlink()
        and path.stat().st_size == len(content)
        and path.read_bytes() == content
    )


def create(path: Path, content: bytes) -> None:
    """Make a whole file at once, or none; does nothing if there is one by now. Raises OSError."""
    fresh = write_beside(path, content)
    try:
        os.link(fresh, path)
    except FileExistsError:
        return
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        _create_without_links(path, content)
    finally:
        fresh.unlink(missing_ok=True)


def write_beside(path: Path, content: bytes) -> Path:
    """A hidden file with that content in the same folder; none is left behind if it cannot be
    written whole. Raises OSError.
    """
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        fresh.write_bytes(content)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    return fresh


def _create_without_links(path: Path, content: bytes) -> None:
    try:
        fd = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o644)
    except FileExistsError:
        return
    try:
        with os.fdopen(fd, "wb") as file:
            file.write(content)
    except OSError:
        path.unlink()  # half a starter would never be replaced by a whole one
        raise


@contextlib.contextmanager
def in_words(path: Path, reading: str = "") -> Iterator[None]:
    """Turn what the system says about path into what a learner can act on: OSError into
    WorkspaceError. reading: the exercise id, when only reading.
    """
    try:
        yield
    except OSError as error:
        raise _explain(error, path, reading) from error


def _explain(error: OSError, path: Path, reading: str) -> WorkspaceError:
    what, fix = _words(error.errno or 0, path, reading)
    return WorkspaceError(
        what or f"the system says: {error.strerror or error}", where=str(path), fix=fix
    )


def _words(number: int, path: Path, reading: str) -> tuple[str, str]:
    """(what happened, what to type next) for an error number."""
    elsewhere = "To work in another folder: tutor --workspace FOLDER"
    match number:
        case errno.ENOENT if reading:
            fix = f"To get the starter back: tutor reset {reading}"
            return f"there is no file for {reading}", fix
        case errno.EACCES | errno.EPERM if reading:
            return "you are not allowed to read this file", f"Try: chmod u+r {path}"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return "nothing can be written there", f"Try: chmod u+rwx {path.parent}\n{elsewhere}"
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return "there is no space left on this disk", f"Free some, then try again. {elsewhere}"
        case errno.ENOTDIR | errno.EEXIST:
            fix = f"Move it away, then try again. {elsewhere}"
            return "a file is in the place of a folder on the way", fix
        case errno.ENOENT:
            return "the folder cannot be made", elsewhere
    return "", elsewhere
