"""The memory in which the inputs of a job lie, where the judge can look at it itself.

The candidate's process maps it; this side keeps the descriptor. So whether a call has changed its
inputs is not only what that process says: the judge reads the memory once every call is made. Then
it overwrites the inputs of the last calls, whose values the candidate has not sent yet: a result
that lies in an input's memory comes out wrong.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Sequence
from mmap import mmap

from tutor.candidate.input_places import InputPlaces, places_of
from tutor.candidate.job import Job

MOST = 64 << 20  # bytes of all inputs; more would count too much against a candidate's memory
IS_POSSIBLE = hasattr(os, "memfd_create")  # on Linux
OTHER = bytes(255 - byte for byte in range(256))  # a table: for every byte another one


def can_be_lent(cases: Sequence[bytes]) -> bool:
    """Whether the inputs of two calls on each of these packed cases may lie in lent memory."""
    return IS_POSSIBLE and 2 * sum(map(len, cases)) <= MOST


class InputMemory:
    """Made before its job is known, as a candidate is."""

    def __init__(self) -> None:
        self.descriptor = os.memfd_create("inputs", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
        self.cases: tuple[bytes, ...] = ()
        self.job: Job | None = None
        self.places = InputPlaces((), (0,))
        # mapped: what is asked of a descriptor, such as to append, changes it for all who share it
        self._memory: mmap | bytearray = bytearray()

    def begin(self, job: Job) -> None:
        """Make room for the inputs of a job, and no more: its size is then fixed for everybody."""
        self.job, self.places = job, places_of(job.calls, job.cases)
        os.ftruncate(self.descriptor, self.places.size)
        seals = fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL
        fcntl.fcntl(self.descriptor, fcntl.F_ADD_SEALS, seals)
        if self.places.size:  # nothing cannot be mapped
            self._memory = mmap(self.descriptor, self.places.size)

    def changed(self) -> dict[int, bytes]:
        """By number of a call: its case, packed, with the tensors' bytes that are there now, where
        they are not those that were sent.
        """
        assert self.job is not None, "a job has begun"
        memory = self._memory[:]
        found = {}
        for number, call in enumerate(self.job.calls):
            packed, start = self.job.cases[call.case], self.places.starts[number]
            now = bytearray(packed)
            for span in self.places.spans[call.case]:
                place = start + span.place
                now[span.start : span.start + span.size] = memory[place : place + span.size]
            if now != packed:
                found[number] = bytes(now)
        return found

    def overwrite(self, first: int) -> None:
        """Put other numbers into the inputs of the calls from that number on."""
        start = self.places.starts[first]
        self._memory[start:] = self._memory[start:].translate(OTHER)

    def close(self) -> None:
        """The candidate's mapping lasts as long as its process."""
        os.close(self.descriptor)
        if isinstance(self._memory, mmap):
            self._memory.close()
