"""Archives listed into the tree of what arrived, as if they were folders."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from tutor.cohort.intake.arrived_tree import CannotRead, Entry, Folder, joined, nothing
from tutor.cohort.intake.bounds import (
    MEBI,
    MOST_ARCHIVES,
    MOST_KEPT,
    NESTED_BYTES,
    NOTEBOOK_BYTES,
    ONE_OF_MANY,
    SOURCE_BYTES,
    Bounds,
    TooMuch,
)
from tutor.cohort.intake.disk_files import open_below
from tutor.cohort.intake.exercise_names import NOTEBOOK, stem_of
from tutor.cohort.intake.gradescope_export import METADATA, MOST_BYTES
from tutor.cohort.intake.members import Member
from tutor.cohort.intake.platforms import TIMESTAMP
from tutor.cohort.intake.tar_members import tar_members
from tutor.cohort.intake.zip_members import zip_members

Read = Callable[[int], bytes]
ENDING = re.compile(r"\.(?:zip|tar(?:\.(?:gz|bz2|xz))?|tgz|tbz2?|txz)", re.IGNORECASE)
NAMED = re.compile(rf"(?P<stem>.+?){ENDING.pattern}", re.IGNORECASE | re.DOTALL)
NOT_OPENED = re.compile(r".+\.(?:rar|7z|gz|bz2|xz|zst|lz|lzma|cab|iso|jar|dmg)", re.IGNORECASE)
WHY_NOT = "archives of this kind are not opened; zip and tar archives are"
# in a class, somebody's submission; the other kinds may as well be data
HANDED_IN = re.compile(rf"(?P<stem>.+?)(?:{ENDING.pattern}|\.rar|\.7z)", re.IGNORECASE | re.DOTALL)
DEEPEST_ARCHIVE = 2  # the class's archive, and each learner's in it


def archive_stem(name: str) -> str:
    """The name of an archive without its ending, "" of any other file."""
    found = NAMED.fullmatch(name)
    return found["stem"] if found else ""


def handed_in_stem(name: str) -> str:
    """The same, also of archives of kinds that are not opened and that learners hand in."""
    found = HANDED_IN.fullmatch(name)
    return found["stem"] if found else ""


def open_given(path: Path, root: Folder, stack: ExitStack) -> None:
    """List an archive that the user named; a zip archive stays open on the stack.

    Raises CannotRead where it is not an archive that can be read.
    """
    stream = stack.enter_context(os.fdopen(open_below(path, ()), "rb"))
    if _is_zip(stream):
        _list(stream, root, lambda _, member: member.read, Bounds())
    else:  # one pass is all that a tar archive allows
        _list(stream, root, _Kept().reader, Bounds())
    open_nested(root, level=1)


def open_nested(root: Folder, level: int = 0, most: int | None = None) -> None:
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
                _replace(folder, key, entry, stem, level)


def _folders(folder: Folder) -> Iterator[Folder]:
    for below in list(folder.folders.values()):
        yield below
        yield from _folders(below)


def _replace(folder: Folder, key: str, entry: Entry, stem: str, level: int) -> None:
    opened = Folder(stem, entry.path, is_archive=True)
    try:
        if level >= DEEPEST_ARCHIVE:
            raise CannotRead("an archive inside another in an archive; it was not opened")
        stream = _in_memory(entry)
        _list(stream, opened, partial(_later, entry), Bounds.of_nested(entry.size))
        if not (opened.files or opened.folders):
            raise CannotRead("an archive with nothing in it")
    except CannotRead as error:
        folder.files[key] = Entry(entry.name, entry.path, problem=str(error))
        return
    open_nested(opened, level + 1, MOST_ARCHIVES)
    del folder.files[key]
    folder.folders[entry.name] = opened


def _in_memory(entry: Entry) -> BinaryIO:
    raw = entry.read(NESTED_BYTES + 1)
    if len(raw) > NESTED_BYTES:
        raise CannotRead(f"an archive of more than {NESTED_BYTES // MEBI} MiB; it was not opened")
    return io.BytesIO(raw)


def _is_zip(stream: BinaryIO) -> bool:
    begins = stream.read(4)
    stream.seek(0)
    return begins in (b"PK\x03\x04", b"PK\x05\x06")


def _members(stream: BinaryIO, bounds: Bounds) -> Iterator[Member]:
    """The members of an archive of any kind. Raises CannotRead for what is not one."""
    try:
        yield from (zip_members if _is_zip(stream) else tar_members)(stream, bounds)
    except CannotRead:
        raise
    except Exception as error:  # the parsers let many kinds through for damaged or hostile archives
        raise CannotRead(f"not an archive that can be read ({type(error).__name__})") from error


def _list(
    stream: BinaryIO, root: Folder, reader: Callable[[int, Member], Read], bounds: Bounds
) -> None:
    """The members of one archive into root. reader: how the n-th member will be read."""
    for position, member in enumerate(_members(stream, bounds)):
        parts, problem = member.parts()
        problem = problem or member.problem
        is_folder = member.is_folder and not problem
        folder = root.folder(parts if is_folder else parts[:-1], into="!/")
        if folder is None or is_folder or not parts:
            continue
        path = joined(folder.path, parts[-1], "!/" if folder is root else "/")
        read = nothing if problem else reader(position, member)
        folder.add(Entry(parts[-1], path, read, member.size, problem))


def _later(entry: Entry, position: int, _: Member) -> Read:
    """Read a member by opening its archive again: between, only the list is kept in memory."""
    return partial(_read_again, entry, position)


def _read_again(entry: Entry, position: int, cap: int) -> bytes:
    members = _members(_in_memory(entry), Bounds.of_nested(entry.size))
    for member in islice(members, position, position + 1):
        return member.read(cap)
    raise CannotRead("the archive has changed")


class _Kept:
    """Keeps what may be needed of an archive that can be read only once."""

    def __init__(self) -> None:
        self.left = MOST_KEPT

    def reader(self, _: int, member: Member) -> Read:
        """Read it now."""
        cap = _cap(member.parts()[0][-1:])
        if not cap or member.is_folder:
            return nothing
        raw = member.read(cap)
        self.left -= len(raw)
        if self.left < 0:
            raise TooMuch(f"an archive with more than {MOST_KEPT // MEBI:,} MiB of programs")
        return lambda size: raw[:size]


def _cap(name: tuple[str, ...]) -> int:
    """How much of a file of that name can be needed, 0 if nothing."""
    for each in name:
        if each == METADATA:
            return MOST_BYTES + 1
        if archive_stem(each) or each.casefold().endswith(NOTEBOOK):
            return NOTEBOOK_BYTES + 1
        if stem_of(each) or each == TIMESTAMP:
            return SOURCE_BYTES
    return 0
