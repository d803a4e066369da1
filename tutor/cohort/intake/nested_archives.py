"""What is in archives that somebody handed in; each is unpacked a few times at most.

Between, only the list of what is in it is kept in memory, since a class may have very many.
"""

from __future__ import annotations

import io
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import BinaryIO

from tutor.cohort.intake.archive_members import members, needed_bytes
from tutor.cohort.intake.arrived_tree import CannotRead, Entry
from tutor.cohort.intake.bounds import (
    KEPT_OF_ALL,
    KEPT_OF_ONE,
    MEBI,
    MOST_PASSES,
    NESTED_BYTES,
    Bounds,
)
from tutor.cohort.intake.members import Member

Contents = Mapping[int, bytes | CannotRead]
TOO_OFTEN = "one of too many large archives of one learner; no more is read from it"
NOT_KEPT = f"in an archive with more than {KEPT_OF_ONE // MEBI} MiB of programs; it was not read"


class ArchiveShelf:
    """What the archives hold that were read last: one learner's are read one after the other."""

    def __init__(self) -> None:
        self._unpacked: OrderedDict[NestedArchive, Contents] = OrderedDict()
        self._size = 0

    def contents(self, archive: NestedArchive) -> Contents:
        """By the members' places in the archive. Raises CannotRead."""
        if archive in self._unpacked:
            self._unpacked.move_to_end(archive)
            return self._unpacked[archive]
        found = archive.unpack()
        self._unpacked[archive] = found
        self._size += _size(found)
        while self._size > KEPT_OF_ALL and len(self._unpacked) > 1:
            self._size -= _size(self._unpacked.popitem(last=False)[1])
        return found


class NestedArchive:
    """An archive in what arrived. Raises CannotRead where it is larger than one may be."""

    def __init__(self, entry: Entry, shelf: ArchiveShelf) -> None:
        self.entry, self.shelf = entry, shelf
        self._passes = 0

    def members(self) -> Iterator[Member]:
        """What is in it."""
        return members(_in_memory(self.entry), Bounds.of_nested(self.entry.size))

    def reader(self, position: int, _: Member) -> Callable[[int], bytes]:
        """What reads the member at that place."""
        return partial(self._read, position)

    def unpack(self) -> Contents:
        """What can be needed of it, in one pass. Raises CannotRead."""
        self._passes += 1
        if self._passes > MOST_PASSES:
            raise CannotRead(TOO_OFTEN)
        found: dict[int, bytes | CannotRead] = {}
        left = KEPT_OF_ONE
        for position, member in enumerate(self.members()):
            if most := needed_bytes(member):
                found[position] = _read_now(member, most) if left > 0 else CannotRead(NOT_KEPT)
                left -= _length(found[position])
        return found

    def _read(self, position: int, cap: int) -> bytes:
        found = self.shelf.contents(self).get(position)
        if isinstance(found, bytes):
            return found[:cap]
        raise found or CannotRead("the archive has changed")


def _in_memory(entry: Entry) -> BinaryIO:
    raw = entry.read(NESTED_BYTES + 1)
    if len(raw) > NESTED_BYTES:
        raise CannotRead(f"an archive of more than {NESTED_BYTES // MEBI} MiB; it was not opened")
    return io.BytesIO(raw)


def _read_now(member: Member, most: int) -> bytes | CannotRead:
    try:
        return member.read(most)
    except CannotRead as error:
        return error


def _size(contents: Contents) -> int:
    return sum(map(_length, contents.values()))


def _length(found: bytes | CannotRead) -> int:
    return len(found) if isinstance(found, bytes) else 0
