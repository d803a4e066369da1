"""The learner's folder: one file an exercise, made from the starter, never overwritten, frozen for each check."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import itertools
import os
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tutor.course.load import read_starter
from tutor.course.model import Course, Exercise
from tutor.errors import WorkspaceError
from tutor.workspace.decode import decode_source
from tutor.workspace.submission import Submission

MAX_BYTES = 1 << 20
KEPT = "kept"
NO_LINKS = {errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK}  # exFAT, some network folders
README = """# Your workspace for "{title}"

One folder a lesson, one file an exercise. Write in them with any editor you like; `tutor check` reads what you saved.

- Nothing here is ever overwritten. `tutor reset ID` gives you the starter again and puts your version into `{kept}/` first.
- A later exercise may import from an earlier one, for instance `from name import name`, so keep the file names.
- `.tutor/` holds your progress. It never leaves this machine.
"""


class Workspace:
    """A folder with `<lesson>/<exercise>.py` for one course. Every method raises WorkspaceError, in words, where the disk refuses."""

    def __init__(self, root: Path, course: Course, clock: Callable[[], float] = time.time) -> None:
        self.root = root
        self.course = course
        self._clock = clock

    def path(self, exercise: Exercise) -> Path:
        """Where the learner's file is, or will be."""
        return self.root / exercise.lesson / f"{exercise.id}.py"

    def open(self, exercise: Exercise) -> Path:
        """The learner's file, made from the starter if there is none yet."""
        path = self.path(exercise)
        if not os.path.lexists(path):
            starter = read_starter(exercise).encode()
            with _in_words(path):
                self._make_folders(path)
                _create(path, starter)
        return path

    def snapshot(self, exercise: Exercise) -> Submission:
        """The learner's file as it is now. Raises WorkspaceError if it is missing or is no file."""
        return snapshot_file(exercise, self.path(exercise))

    def reset(self, exercise: Exercise) -> Path | None:
        """Put the starter back; returns the copy that was kept of what stood there, or None if that was nothing new."""
        path, starter = self.path(exercise), read_starter(exercise).encode()
        if not os.path.lexists(path):
            self.open(exercise)
            return None
        with _in_words(path):
            if _holds(path, starter):
                return None
            fresh = _write_beside(path, starter)  # written first: with a full disk, everything stays as it was
            try:
                kept = self._keep(exercise, path)
                os.replace(fresh, path)
            finally:
                fresh.unlink(missing_ok=True)
        return kept

    def _keep(self, exercise: Exercise, path: Path) -> Path:
        """Give what stands at path a second name, with the date, that nothing has yet; a folder moves there."""
        folder = self.root / KEPT
        folder.mkdir(exist_ok=True)
        date = time.strftime("%Y-%m-%d-%H%M%S", time.localtime(self._clock()))
        for number in itertools.count(1):
            kept = folder / f"{exercise.id}-{date}{f'-{number}' if number > 1 else ''}.py"
            try:
                os.link(path, kept, follow_symlinks=False)
            except FileExistsError:
                continue
            except OSError as error:
                if error.errno not in NO_LINKS:
                    raise
                if os.path.lexists(kept):
                    continue
                path.rename(kept)
            return kept
        raise AssertionError("count() never ends")

    def _make_folders(self, path: Path) -> None:
        """The folders above path; a workspace with nothing in it gets a short note for the learner."""
        self.root.mkdir(parents=True, exist_ok=True)
        if all(name.startswith(".") for name in os.listdir(self.root)):
            _create(self.root / "README.md", README.format(title=self.course.title, kept=KEPT).encode())
        path.parent.mkdir(parents=True, exist_ok=True)


def snapshot_file(exercise: Exercise, path: Path) -> Submission:
    """The file at path as a submission for exercise, wherever it lies.

    A file that cannot be text (bad encoding, NUL bytes, beyond 1 MiB) gives a submission without source and the problem in
    words; of a file beyond 1 MiB only that much is kept. Raises WorkspaceError if there is no file, or no right to read it.
    """
    with _in_words(path, reading=exercise.id):
        raw, size = _read(path)
    if size > MAX_BYTES:
        source, problem = None, f"This file has {size:,} bytes; one for an exercise may have {MAX_BYTES:,}."
    else:
        source, problem = decode_source(raw)
    return Submission(
        exercise_id=exercise.id,
        path=path,
        raw=raw,
        source=source,
        digest=hashlib.sha256(raw).hexdigest(),
        problem=problem,
        untouched=source is not None and _is_untouched(source, exercise),
    )


def _is_untouched(source: str, exercise: Exercise) -> bool:
    return not source.strip() or _shape(source) == _shape(read_starter(exercise))


def _shape(source: str) -> list[str]:
    """Lines without what an editor changes by itself: spaces at the end, blank lines at the end."""
    return [line.rstrip() for line in source.rstrip().split("\n")]


def _read(path: Path) -> tuple[bytes, int]:
    """(at most MAX_BYTES bytes, the size of the file). Never blocks on a pipe or a device: those are refused."""
    fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(fd, "rb") as file:
        info = os.fstat(fd)
        if not stat.S_ISREG(info.st_mode):
            what = "is a folder" if stat.S_ISDIR(info.st_mode) else "is not a plain file"
            raise WorkspaceError(f"{what}, where your program should be", where=str(path), mend="Move it away, then try again.")
        raw = file.read(MAX_BYTES + 1)
        return raw[:MAX_BYTES], max(len(raw), info.st_size if len(raw) > MAX_BYTES else 0)


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and not path.is_symlink() and path.stat().st_size == len(content) and path.read_bytes() == content


def _create(path: Path, content: bytes) -> None:
    """Make a whole file at once, or none; does nothing if one is there by now."""
    fresh = _write_beside(path, content)
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


def _write_beside(path: Path, content: bytes) -> Path:
    """A hidden file with that content in the same folder; none is left behind if it cannot be written whole."""
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
        with open(fd, "wb") as file:
            file.write(content)
    except OSError:
        path.unlink()  # half a starter would never be replaced by a whole one
        raise


@contextlib.contextmanager
def _in_words(path: Path, reading: str = "") -> Iterator[None]:
    """Turn what the system says about path into what a learner can act on. reading: the exercise id, when only reading."""
    try:
        yield
    except OSError as error:
        raise _explain(error, path, reading) from error


def _explain(error: OSError, path: Path, reading: str) -> WorkspaceError:
    what, mend = _words(error.errno or 0, path, reading)
    return WorkspaceError(what or f"the system says: {error.strerror or error}", where=str(path), mend=mend)


def _words(number: int, path: Path, reading: str) -> tuple[str, str]:
    """(what happened, what to type next) for an error number."""
    elsewhere = "To work in another folder: tutor --workspace FOLDER"
    match number:
        case errno.ENOENT if reading:
            return f"there is no file for {reading}", f"To get the starter back: tutor reset {reading}"
        case errno.EACCES | errno.EPERM if reading:
            return "you have no right to read this file", f"Try: chmod u+r {path}"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return "nothing can be written there", f"Try: chmod u+rwx {path.parent}\n{elsewhere}"
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return "there is no space left on this disk", f"Free some, then try again. {elsewhere}"
        case errno.ENOTDIR | errno.EEXIST:
            return "a file stands where a folder on the way should be", f"Move it away, then try again. {elsewhere}"
        case errno.ENOENT:
            return "the folder cannot be made", elsewhere
    return "", elsewhere
