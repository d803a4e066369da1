"""From paths to submissions: a file, one learner's folder, or a folder with one per learner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from tutor.course.model import Course, Exercise
from tutor.errors import UsageError, WorkspaceError
from tutor.learner_results import HandedIn, LearnerName, LeftOut
from tutor.workspace.disk import read_plain
from tutor.workspace.files import KEPT, MAX_BYTES

NOT_AN_EXERCISE = "its name is not that of an exercise"


@dataclass(frozen=True)
class Found:
    """One file to grade. source: its bytes, read before any submission runs; None: unreadable."""

    exercise: Exercise
    path: Path
    source: bytes | None = None


@dataclass(frozen=True)
class Learner:
    """One learner's files, in the order of the course.

    id: the name of their folder. skipped: what was left out, and why.
    """

    id: str
    folder: Path
    files: tuple[Found, ...]
    skipped: tuple[str, ...] = ()
    name: LearnerName = field(default_factory=lambda: LearnerName(""))
    handed_in: tuple[HandedIn, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def collect(course: Course, paths: Sequence[Path], exercise_id: str = "") -> tuple[Learner, ...]:
    """The learners behind the paths, in the order given, those of one folder by name.

    exercise_id: grade only that exercise; a single file may then have any name, which is taken for
    its learner's. Raises UsageError for a path that does not exist, an unknown exercise, or when
    nothing at all was found.
    """
    only = _only(course, exercise_id)
    learners = [learner for path in paths for learner in _at(course, path, only)]
    if not any(learner.files for learner in learners):
        example = (only or course.exercises[0]).id
        raise UsageError(
            "no submission was found",
            where=", ".join(map(str, paths)),
            fix=f"A submission is a file named after its exercise: {example}.py, or "
            f"alice/{example}.py in a folder of learners.",
        )
    return tuple(_read(learner) for learner in _merged(course, learners))


def _read(learner: Learner) -> Learner:
    """With the bytes of every file, as far as they can be read."""
    files = tuple(replace(found, source=_bytes_of(found.path)) for found in learner.files)
    return replace(learner, files=files, name=LearnerName(learner.id))


def _bytes_of(path: Path) -> bytes | None:
    """One byte more than a submission may have, so that a longer one is seen to be."""
    try:
        return read_plain(path, MAX_BYTES + 1)[0]
    except (OSError, WorkspaceError):
        return None


def _at(course: Course, path: Path, only: Exercise | None) -> Iterator[Learner]:
    """Those of one path."""
    if path.is_file():
        yield _single_file(course, path, only)
    elif path.is_dir():
        yield from _folder(course, path, only)
    else:
        raise UsageError(
            "there is no such file or folder",
            where=str(path),
            fix="Usage: tutor grade PATH... [--exercise ID]",
        )


def _only(course: Course, exercise_id: str) -> Exercise | None:
    if not exercise_id:
        return None
    exercise = course.find(exercise_id)
    if exercise is None:
        raise UsageError(f"no exercise is called {exercise_id!r}", fix="See: tutor list")
    return exercise


def _merged(course: Course, learners: Sequence[Learner]) -> tuple[Learner, ...]:
    """One learner where several files of one were named: their earlier work serves the later."""
    merged: dict[tuple[str, Path], Learner] = {}
    for learner in learners:
        known = merged.get((learner.id, learner.folder), replace(learner, files=(), skipped=()))
        files = {found.exercise.id: found for found in (*known.files, *learner.files)}
        ordered = tuple(files[exercise.id] for exercise in course.exercises if exercise.id in files)
        merged[learner.id, learner.folder] = replace(
            known, files=ordered, skipped=known.skipped + learner.skipped
        )
    return tuple(merged.values())


def _single_file(course: Course, path: Path, only: Exercise | None) -> Learner:
    exercise = only or course.find(path.stem)
    if exercise is None:
        raise UsageError(
            NOT_AN_EXERCISE,
            where=str(path),
            fix=f"Name the exercise: tutor grade {path} --exercise ID",
        )
    folder = path.resolve().parent
    if folder.name == exercise.lesson:
        folder = folder.parent
    return Learner(
        folder.name if path.stem == exercise.id else path.stem, folder, (Found(exercise, path),)
    )


def _folder(course: Course, folder: Path, only: Exercise | None) -> Iterator[Learner]:
    """One learner if the folder holds submissions itself, else every folder in it is a learner."""
    if _files_of(course, folder, only):
        yield _learner(course, folder, only)
        return
    for child in sorted(_children(folder)):
        if child.is_dir() and not child.name.startswith("."):
            if _stays_inside(folder, child):
                yield _learner(course, child, only)
            else:
                skipped = f"{child}: a link that leads out of the folder"
                yield Learner(child.name, child, (), (skipped,))


def _children(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError as error:
        raise UsageError(
            f"cannot be read ({error.strerror})", where=str(folder), fix=f"Try: chmod u+rx {folder}"
        ) from error


def _learner(course: Course, folder: Path, only: Exercise | None) -> Learner:
    files = _files_of(course, folder, only)
    taken = {found.path for found in files}
    others = [
        path
        for path in sorted(folder.rglob("*.py"))
        if path not in taken and _is_meant(path.relative_to(folder))
    ]
    skipped = tuple(f"{path}: {_why_skipped(course, folder, path, only)}" for path in others)
    return Learner(folder.resolve().name, folder.resolve(), files, skipped)


def _files_of(course: Course, folder: Path, only: Exercise | None) -> tuple[Found, ...]:
    """The file of each exercise: in the folder itself, or in that of its lesson."""
    found = []
    for exercise in course.exercises if only is None else (only,):
        name = f"{exercise.id}.py"
        for path in (folder / name, folder / exercise.lesson / name):
            if path.is_file() and _stays_inside(folder, path):
                found.append(Found(exercise, path))
                break
    return tuple(found)


def _stays_inside(folder: Path, path: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


def _is_meant(path: Path) -> bool:
    """Hidden files, and the copies that a reset kept, are not submissions."""
    return not any(part.startswith(".") or part in (KEPT, "__pycache__") for part in path.parts)


def _why_skipped(course: Course, folder: Path, path: Path, only: Exercise | None) -> str:
    if not _stays_inside(folder, path):
        return "a link that leads out of the learner's folder"
    exercise = course.find(path.stem)
    if exercise is None:
        return NOT_AN_EXERCISE
    return f"only {only.id} is graded" if only else "not where it belongs, or there twice"
