"""The learner's folder: one file per exercise, made from the starter, never lost, frozen for each
check.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import time
from collections.abc import Callable, Collection
from pathlib import Path

from tutor.course.model import Course, Exercise
from tutor.course.texts import read_starter
from tutor.workspace.decode import decode_source
from tutor.workspace.disk import NO_LINKS, create, holds, in_words, read_plain, write_beside
from tutor.workspace.library import write_library
from tutor.workspace.submission import Submission

MAX_BYTES = 1 << 20
KEPT, REVIEW = "kept", "review"
TOO_LARGE = (
    f"This file has {{:,}} bytes; one for an exercise may have {MAX_BYTES:,}."
    " Remove what is not part of the program."
)
README = """# Your workspace for "{title}"

One folder per lesson, one file per exercise. Use any editor you like; `tutor check` reads what you
saved.

- What the tutor replaces is kept. `tutor reset ID` gives you the starter again and first puts
  your version into `{kept}/`. In the shell, `attempts` lists every version that you checked;
  `restore` and `undo` bring one back.
- `{review}/` is for practice: what `review` brings back is written there, your files stay.
- A later exercise may import from an earlier one, for instance `from name import name`, so keep the
  file names.
- `library.py` imports all accepted programs: `python -i library.py` is your own small library.
- `.tutor/` holds your progress. It never leaves this machine.
"""


class Workspace:
    """A folder with `<lesson>/<exercise>.py` for one course. Every method raises WorkspaceError, in
    words, where the disk refuses.

    reviewed: the exercise under review, or ""; its file is in a folder for that meanwhile.
    """

    def __init__(self, root: Path, course: Course, clock: Callable[[], float] = time.time) -> None:
        self.root = root
        self.course = course
        self._clock = clock
        self.reviewed = ""
        self._written: dict[Path, str] = {}  # file → the digest of what the tutor put into it

    def path(self, exercise: Exercise) -> Path:
        """Where the learner's file is, or will be."""
        folder = REVIEW if exercise.id == self.reviewed else exercise.lesson
        return self.root / folder / f"{exercise.id}.py"

    def files(self) -> dict[str, Path]:
        """The learner's files by exercise, those that exist."""
        paths = {exercise.id: self.path(exercise) for exercise in self.course.exercises}
        return {name: path for name, path in paths.items() if path.is_file()}

    def folders(self) -> list[Path]:
        """Where files may be saved: the root, and those of its folders that exist."""
        names = [REVIEW, *(lesson.id for lesson in self.course.lessons)]
        return [self.root, *(path for name in names if (path := self.root / name).is_dir())]

    def open(self, exercise: Exercise) -> Path:
        """The learner's file, made from the starter if there is none yet."""
        path = self.path(exercise)
        if not os.path.lexists(path):
            starter = read_starter(exercise).encode()
            with in_words(path):
                self._make_folders(path)
                create(path, starter)
            self._written[path] = _digest(starter)
        return path

    def has_written(self, exercise: Exercise, digest: str) -> bool:
        """Whether this content was put into the learner's file by the tutor, and is still there."""
        path = self.path(exercise)
        if self._written.get(path) != digest:
            self._written.pop(path, None)  # the learner has saved another one since
            return False
        return True

    def snapshot(self, exercise: Exercise) -> Submission:
        """The learner's file as it is now. Raises WorkspaceError if it is missing or not a file."""
        return snapshot_file(exercise, self.path(exercise))

    def reset(self, exercise: Exercise) -> Path | None:
        """Put the starter back; returns the copy that was kept of the learner's version, or None if
        that was the starter already.
        """
        return self.replace(exercise, read_starter(exercise).encode(), keep=True)

    def replace(self, exercise: Exercise, content: bytes, *, keep: bool) -> Path | None:
        """Give the learner's file this content, at once or not at all.

        keep: put a copy of what it replaces beside the lessons. Returns that copy, or None where
        there was nothing to replace.
        """
        path, kept = self.path(exercise), None
        with in_words(path):
            if not os.path.lexists(path):
                self._make_folders(path)
                create(path, content)
            elif not holds(path, content):
                # written first: with a full disk, everything stays as it was
                fresh = write_beside(path, content)
                try:
                    kept = self._keep(exercise, path) if keep else None
                    fresh.replace(path)
                finally:
                    fresh.unlink(missing_ok=True)
        self._written[path] = _digest(content)
        return kept

    def write_library(self, accepted: Collection[str]) -> Path | None:
        """The one file from which all accepted work can be imported; None where the learner has a
        file of that name.
        """
        return write_library(self.root, self.course, accepted)

    def _keep(self, exercise: Exercise, path: Path) -> Path:
        """Give the file at path a second, new name with the date; a folder is moved there."""
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
        """The folders above path; an empty workspace gets a short note for the learner."""
        self.root.mkdir(parents=True, exist_ok=True)
        if all(entry.name.startswith(".") for entry in self.root.iterdir()):
            note = README.format(title=self.course.title, kept=KEPT, review=REVIEW)
            create(self.root / "README.md", note.encode())
        path.parent.mkdir(parents=True, exist_ok=True)


def snapshot_file(exercise: Exercise, path: Path) -> Submission:
    """The file at path as a submission for exercise, wherever it lies.

    A file that cannot be text (bad encoding, NUL bytes, beyond 1 MiB) gives a submission without
    source and the problem in words; of a file beyond 1 MiB only that much is kept. Raises
    WorkspaceError if there is no file, or it may not be read.
    """
    with in_words(path, reading=exercise.id):
        raw, size = read_plain(path, MAX_BYTES)
    return _submission(exercise, path, raw, size)


def submission_from_bytes(exercise: Exercise, path: Path, raw: bytes) -> Submission:
    """A submission whose file was read earlier, as snapshot_file() makes one. path: for people."""
    return _submission(exercise, path, raw[:MAX_BYTES], len(raw))


def _submission(exercise: Exercise, path: Path, raw: bytes, size: int) -> Submission:
    source, problem = decode_source(raw) if size <= MAX_BYTES else (None, TOO_LARGE.format(size))
    return Submission(
        exercise_id=exercise.id,
        path=path,
        raw=raw,
        source=source,
        digest=_digest(raw),
        problem=problem,
        untouched=source is not None and _is_untouched(source, exercise),
    )


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def _is_untouched(source: str, exercise: Exercise) -> bool:
    if exercise.kind == "fix":  # its starter is a program whose bug is to be seen
        return not source.strip()
    return not source.strip() or _shape(source) == _shape(read_starter(exercise))


def _shape(source: str) -> list[str]:
    """Lines without what an editor changes by itself: spaces at the end, blank lines at the end."""
    return [line.rstrip() for line in source.rstrip().split("\n")]
