"""A course read once and served from memory: what is changed on the disk later changes nothing.

Learner code may be able to write to the course's files. Whoever runs an author's files, or tells
others what they are, holds the course before any learner code runs.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TEXTS = frozenset({".py", ".toml", ".md", ".txt"})
IGNORED = "__pycache__"


@dataclass(frozen=True)
class HeldCourse:
    """texts: the bytes of every text, by path. digests: sha256 of every other file, by path."""

    folder: Path
    texts: dict[Path, bytes]
    digests: dict[Path, str]

    @property
    def digest(self) -> str:
        """sha256 over all of it: two processes that hold the same course can tell."""
        digest = hashlib.sha256()
        both = {path: hashlib.sha256(raw).hexdigest() for path, raw in self.texts.items()}
        for path, text in sorted((both | self.digests).items()):
            name = path.relative_to(self.folder).as_posix()
            digest.update(name.encode("utf-8", "surrogateescape") + b"\0" + text.encode())
        return digest.hexdigest()

    def changed(self) -> Path | None:
        """A file beside the texts, such as pictures to learn from, that is not what it was."""
        return next((path for path in self.digests if _digest(path) != self.digests[path]), None)


_held: dict[Path, HeldCourse] = {}


def hold(folder: Path) -> HeldCourse:
    """Read every file of the course now. From now on this process reads its texts from memory."""
    if folder not in _held:
        texts: dict[Path, bytes] = {}
        digests: dict[Path, str] = {}
        for path in _files(folder):
            if path.suffix in TEXTS:
                with open(path, "rb") as file:  # noqa: PTH123  # as above
                    texts[path] = file.read()
            else:
                digests[path] = _digest(path)
        _held[folder] = HeldCourse(folder, texts, digests)
    return _held[folder]


def held(folder: Path) -> HeldCourse | None:
    """What this process holds of the course, if it does."""
    return _held.get(folder)


def read_bytes(file: Path) -> bytes:
    """From memory where the course is held, else from the disk. Raises OSError."""
    course = _course_of(file)
    if course is None:
        return file.read_bytes()
    if file not in course.texts:
        raise FileNotFoundError(file)
    return course.texts[file]


def exists(file: Path) -> bool:
    """Whether the course has that text."""
    course = _course_of(file)
    return file.exists() if course is None else file in course.texts


def python_files(folder: Path) -> list[Path]:
    """The programs directly in a folder of the course, by name."""
    course = _course_of(folder)
    files = folder.glob("*.py") if course is None else course.texts
    return sorted(path for path in files if path.parent == folder and path.suffix == ".py")


def _course_of(file: Path) -> HeldCourse | None:
    if not _held:
        return None
    return next((_held[parent] for parent in file.parents if parent in _held), None)


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != IGNORED)
        for name in sorted(names):
            path = os.path.join(parent, name)  # noqa: PTH118  # pathlib takes three times as long
            if os.path.isfile(path):  # noqa: PTH113  # a pipe would never end
                yield Path(path)


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
