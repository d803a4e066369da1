"""The paths that were named, each as a tree of what arrived."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from tutor.cohort.intake.archive_names import NOT_OPENED, archive_stem
from tutor.cohort.intake.archives import open_given, open_nested
from tutor.cohort.intake.arrived_tree import CannotRead, Entry, Folder
from tutor.cohort.intake.choose_files import FileChooser
from tutor.cohort.intake.disk_files import FolderLister
from tutor.cohort.intake.named_files import folders_of
from tutor.cohort.intake.nested_archives import ArchiveShelf
from tutor.errors import UsageError


def named_roots(
    paths: Sequence[Path], chooser: FileChooser, stack: ExitStack
) -> Iterator[tuple[Folder, str]]:
    """(tree, what it is called) of every path, in the order given; a path named twice counts once.

    No two are called the same, so that they can be told apart by it. Single files come as the
    folders of their learners, where the first of them was named. Archives stay open on the stack.
    Raises UsageError for what does not exist or cannot be graded.
    """
    seen: Counter[str] = Counter()
    for root, name in _roots(paths, chooser, stack):
        seen[name] += 1
        yield root, name if seen[name] == 1 else f"{name} ({seen[name]})"


def _roots(
    paths: Sequence[Path], chooser: FileChooser, stack: ExitStack
) -> Iterator[tuple[Folder, str]]:
    named = {Path(os.path.realpath(path)): path for path in paths}
    single = _single_files(named)
    for real, path in named.items():
        if real.is_dir():
            yield _folder(path, real), real.name
        elif archive_stem(path.name):
            yield _archive(path, stack), path.name
        elif path in single[:1]:
            yield from ((root, root.path.parent.name) for root in folders_of(single, chooser))


def _single_files(named: Mapping[Path, Path]) -> list[Path]:
    """Those that are neither archives nor below a folder that was named as well."""
    folders = [real for real in named if real.is_dir()]
    return [
        path
        for real, path in named.items()
        if _is_single(path) and not any(real.is_relative_to(folder) for folder in folders)
    ]


def _is_single(path: Path) -> bool:
    """Whether a path is a file and not an archive."""
    if path.is_dir():
        return False
    if not path.is_file():
        what = "is not a file or a folder" if path.exists() else "there is no such file or folder"
        raise UsageError(what, where=str(path), fix="Usage: tutor grade PATH... [--exercise ID]")
    is_archive = bool(archive_stem(path.name))
    if NOT_OPENED.fullmatch(path.name) and not is_archive:
        what = "archives of this kind are not opened"
        raise UsageError(what, where=str(path), fix="Unpack it, and grade the folder.")
    return not is_archive


def _folder(path: Path, real: Path) -> Folder:
    root = Folder(real.name, path)
    FolderLister(path).fill(root)
    open_nested(root, ArchiveShelf())
    return root


def _archive(path: Path, stack: ExitStack) -> Folder:
    """What is in an archive; if it cannot be read, a learner's folder with only that in it."""
    root = Folder(archive_stem(path.name), path, is_archive=True)
    try:
        open_given(path, root, stack)
    except CannotRead as error:
        problem = Entry(path.name, path, problem=str(error))
        return Folder(root.name, path, {path.name: problem})
    return root
