"""A page of memory that all processes of a debug session share: which stops are kept, and what the
next process should know.

Written by the process that runs, read by the keeper once that process is gone; so nothing here can
block and nothing needs a lock.
"""

from __future__ import annotations

import dataclasses
import json
import mmap
import struct
from dataclasses import dataclass
from typing import Any

from tutor.debugger.timetravel.notes import Note, decode, encode

SIZE = struct.Struct("<I")
# three slots; the note needs the most room
REGISTRY, TYPED, NOTE = 0, 1, 2
SLOT = 1 << 14  # bytes for each of the first two
WHOLE = 1 << 20


@dataclass(frozen=True)
class Sleeper:
    """A stop that is kept in a process of its own. depth: the number of the stop, from 1. passing:
    whether it is a moment of the run between two stops, at which nobody has been asked.
    """

    depth: int
    pid: int
    passing: bool = False


class SharedPage:
    """registry: every stop that sleeps in a process of its own, oldest first. typed: whether a line
    was typed. note: what the process that ends wants.
    """

    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, WHOLE)

    @property
    def registry(self) -> list[Sleeper]:
        """The stops that sleep in a process of their own."""
        return [Sleeper(*row) for row in self._read(REGISTRY, [])]

    @registry.setter
    def registry(self, sleepers: list[Sleeper]) -> None:
        self._write(REGISTRY, [dataclasses.astuple(sleeper) for sleeper in sleepers])

    @property
    def typed(self) -> bool:
        """Whether a line was typed since this was last set to False; if not, a crash came by
        itself.
        """
        return bool(self._read(TYPED, False))

    @typed.setter
    def typed(self, value: bool) -> None:
        self._write(TYPED, value)

    def put(self, note: Note) -> bool:
        """Leave a note, in place of the one that is there; False if it is too long, and then none
        is there.
        """
        return self._write(NOTE, encode(note))

    def take(self) -> Note | None:
        """The note, once; None where there is none."""
        note = self._read(NOTE, None)
        self._write(NOTE, None)
        return None if note is None else decode(note)

    def _write(self, slot: int, value: object) -> bool:
        data = json.dumps(value).encode("utf-8", "surrogatepass")
        begin, end = self._bounds(slot)
        text = begin + SIZE.size
        fits = text + len(data) <= end
        # the length last: a writer that is killed half-way leaves nothing rather than a half
        self._memory[begin:text] = SIZE.pack(0)
        if fits:
            self._memory[text : text + len(data)] = data
            self._memory[begin:text] = SIZE.pack(len(data))
        return fits

    def _read(self, slot: int, missing: Any) -> Any:
        begin, _ = self._bounds(slot)
        text = begin + SIZE.size
        (length,) = SIZE.unpack(self._memory[begin:text])
        if not length:
            return missing
        return json.loads(self._memory[text : text + length].decode("utf-8", "surrogatepass"))

    @staticmethod
    def _bounds(slot: int) -> tuple[int, int]:
        return slot * SLOT, WHOLE if slot == NOTE else (slot + 1) * SLOT
