"""A page of memory that all processes of a debug session share: which stops are kept, and what the
next process should know.

Written by the process that runs, read by the keeper once that process is gone; so nothing here can
block and nothing needs a lock.
"""

from __future__ import annotations

import json
import mmap
import struct
from typing import Any

SIZE = struct.Struct("<I")
REGISTRY = 1 << 14  # bytes for each of the first two slots; the third has the rest
WHOLE = 1 << 20


class SharedPage:
    """registry: depth and process of every kept stop, oldest first. note: what the process that
    ends wants. typed: whether a line was.
    """

    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, WHOLE)

    @property
    def registry(self) -> list[tuple[int, int]]:
        """(depth, pid) of the stops that sleep in a process of their own."""
        return [(depth, pid) for depth, pid in self._read(0, []) or []]

    @registry.setter
    def registry(self, rows: list[tuple[int, int]]) -> None:
        self._write(0, rows)

    @property
    def typed(self) -> bool:
        """Whether a line was typed since this was last set to False; if not, a crash came by
        itself.
        """
        return bool(self._read(1, False))

    @typed.setter
    def typed(self, value: bool) -> None:
        self._write(1, value)

    def put(self, note: dict[str, Any]) -> bool:
        """Leave a note, in place of the one that is there; False if it is too long, and then none
        is there.
        """
        return self._write(2, note)

    def take(self) -> dict[str, Any]:
        """The note, once; {} where there is none."""
        note: dict[str, Any] = self._read(2, {})
        self._write(2, {})
        return note

    def _write(self, slot: int, value: Any) -> bool:
        data = json.dumps(value).encode("utf-8", "surrogatepass")
        begin, end = self._bounds(slot)
        fits = begin + SIZE.size + len(data) <= end
        self._memory[begin : begin + SIZE.size] = SIZE.pack(
            0
        )  # a writer that is killed half-way leaves nothing rather than a half
        if fits:
            self._memory[begin + SIZE.size : begin + SIZE.size + len(data)] = data
            self._memory[begin : begin + SIZE.size] = SIZE.pack(len(data))
        return fits

    def _read(self, slot: int, missing: Any) -> Any:
        begin, _ = self._bounds(slot)
        (length,) = SIZE.unpack(self._memory[begin : begin + SIZE.size])
        if not length:
            return missing
        return json.loads(
            self._memory[begin + SIZE.size : begin + SIZE.size + length].decode(
                "utf-8", "surrogatepass"
            )
        )

    @staticmethod
    def _bounds(slot: int) -> tuple[int, int]:
        return slot * REGISTRY, WHOLE if slot == 2 else (slot + 1) * REGISTRY
