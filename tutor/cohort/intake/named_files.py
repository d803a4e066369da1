"""Single files that were named: put into folders, one for each learner they are of."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from tutor.cohort.intake.arrived_tree import Entry, Folder
from tutor.cohort.intake.choose_files import NOT_AN_EXERCISE, FileChooser
from tutor.cohort.intake.disk_files import read_below
from tutor.cohort.intake.exercise_names import NOTEBOOK, stem_of
from tutor.cohort.intake.platforms import label_of_file
from tutor.errors import UsageError


def folders_of(paths: Iterable[Path], chooser: FileChooser) -> list[Folder]:
    """The learners' folders, each with those of the files that are theirs.

    A file that is named after its exercise is its folder's learner's; one that --exercise says the
    exercise of, or a notebook, may be named after its learner. Raises UsageError for a file whose
    exercise is not known.
    """
    folders: dict[Path, Folder] = {}
    for path in paths:
        key, parts = _whose(path, chooser)
        folder = folders.setdefault(key, Folder(key.name, key))
        below = folder.folder(parts[:-1]) or folder
        read = partial(read_below, path, ())
        below.files[path.name] = Entry(parts[-1], path, read, path.stat().st_size)
    return list(folders.values())


def _whose(path: Path, chooser: FileChooser) -> tuple[Path, tuple[str, ...]]:
    """(the learner's folder, the folders and the name in it)."""
    folder, match = path.resolve().parent, chooser.names.match(path.name)
    label = label_of_file(path.name)
    if label is not None and stem_of(label.file):
        return folder / label.learner.id, (path.name,)
    if match is not None and match.exercise in chooser.graded:
        if folder.name == match.exercise.lesson:
            return folder.parent, (folder.name, path.name)
        return folder, (path.name,)
    if path.name.casefold().endswith(NOTEBOOK):
        return folder / path.stem, (path.name,)
    if chooser.only is not None:
        return folder / path.stem, (f"{chooser.only.id}.py",)
    raise UsageError(
        NOT_AN_EXERCISE,
        where=str(path),
        fix=f"Name the exercise: tutor grade {path} --exercise ID",
    )
