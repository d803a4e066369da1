"""Archives listed into the tree of what arrived, as if they were folders."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from tutor.cohort.intake.archive_members import is_zip, members, needed_bytes
from tutor.cohort.intake.archive_names import archive_stem
from tutor.cohort.intake.arrived_tree import CannotRead, Entry, Folder, joined, nothing
from tutor.cohort.intake.bounds import MEBI, MOST_ARCHIVES, MOST_KEPT, ONE_OF_MANY, Bounds, TooMuch
from tutor.cohort.intake.disk_files import open_below
from tutor.cohort.intake.members import Member
from tutor.cohort.intake.nested_archives import ArchiveShelf, NestedArchive

Read = Callable[[int], bytes]
DEEPEST_ARCHIVE = 2  # the class's archive, and each learner's in it


def open_given(path: Path, root: Folder, stack: ExitStack) -> None:
    """List an archive that the user named; a zip archive stays open on the stack.

    Raises CannotRead where it is not an archive that can be read.
    """
    stream = stack.enter_context(os.fdopen(open_below(path, ()), "rb"))
    # one pass is all that a tar archive allows
    reader = _in_place if is_zip(stream) else _Kept().reader
    _list(members(stream, Bounds()), root, reader)
    open_nested(root, ArchiveShelf(), level=1)


def open_nested(root: Folder, shelf: ArchiveShelf, level: int = 0, most: int | None = None) -> None:
    """Put what is in the archives of a tree in their place, each with bounds of its own.

    level: how many archives are around the tree. most: of them are opened, where all are one
    learner's. What cannot be opened stays a file with a problem.
    """
    seen = 0
    for folder in [root, *_folders(root)]:
        for key, entry in list(folder.files.items()):
            stem = "" if entry.problem else archive_stem(entry.name)
            seen += bool(stem)
            if stem and most is not None and seen > most:
                folder.files[key] = Entry(entry.name, entry.path, problem=ONE_OF_MANY)
            elif stem:
                _replace(folder, key, NestedArchive(entry, shelf), level)


def _folders(folder: Folder) -> Iterator[Folder]:
    for below in list(folder.folders.values()):
        yield below
        yield from _folders(below)


def _replace(folder: Folder, key: str, archive: NestedArchive, level: int) -> None:
    entry = archive.entry
    opened = Folder(archive_stem(entry.name), entry.path, is_archive=True)
    try:
        if level >= DEEPEST_ARCHIVE:
            raise CannotRead("an archive inside another in an archive; it was not opened")
        _list(archive.members(), opened, archive.reader)
        if not (opened.files or opened.folders):
            raise CannotRead("an archive with nothing in it")
    except CannotRead as error:
        folder.files[key] = Entry(entry.name, entry.path, problem=str(error))
        return
    open_nested(opened, archive.shelf, level + 1, MOST_ARCHIVES)
    del folder.files[key]
    folder.folders[entry.name] = opened


def _list(arrived: Iterable[Member], root: Folder, reader: Callable[[int, Member], Read]) -> None:
    """The members of one archive into root. reader: how the n-th member will be read."""
    for position, member in enumerate(arrived):
        parts, problem = member.parts()
        problem = problem or member.problem
        is_folder = member.is_folder and not problem
        folder = root.folder(parts if is_folder else parts[:-1], into="!/")
        if folder is None or is_folder or not parts:
            continue
        path = joined(folder.path, parts[-1], "!/" if folder is root else "/")
        read = nothing if problem else reader(position, member)
        folder.add(Entry(parts[-1], path, read, member.size, problem))


def _in_place(_: int, member: Member) -> Read:
    """Read it from its archive, which stays open."""
    return member.read


class _Kept:
    """Keeps what may be needed of an archive that can be read only once."""

    def __init__(self) -> None:
        self.left = MOST_KEPT

    def reader(self, _: int, member: Member) -> Read:
        """Read it now."""
        most = needed_bytes(member)
        if not most:
            return nothing
        raw = member.read(most)
        self.left -= len(raw)
        if self.left < 0:
            raise TooMuch(f"an archive with more than {MOST_KEPT // MEBI:,} MiB of programs")
        return lambda size: raw[:size]
