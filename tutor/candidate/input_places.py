"""Where the inputs of a job's calls lie in memory that the judge has lent: both sides work it out.

Every call has tensors of its own, in the order in which a packed case has them.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from mmap import mmap

import torch

from tutor.candidate.job import Call
from tutor.candidate.wire.layout import HEADER_SIZE, header_size
from tutor.candidate.wire.room import Room, aligned


@dataclass(frozen=True)
class Span:
    """The bytes of one tensor. place: their beginning, in memory from the beginning of its call."""

    start: int
    size: int
    place: int


@dataclass(frozen=True)
class InputPlaces:
    """spans: by case, where each tensor's bytes lie in the packed case. starts: of the calls, and
    where the last one ends.
    """

    spans: tuple[tuple[Span, ...], ...]
    starts: tuple[int, ...]

    @property
    def size(self) -> int:
        """Bytes of all calls together."""
        return self.starts[-1]


def places_of(calls: Sequence[Call], cases: Sequence[bytes]) -> InputPlaces:
    """cases: packed, as they are sent."""
    spans = tuple(tuple(_spans(packed)) for packed in cases)
    ends = [row[-1].place + aligned(row[-1].size) if row else 0 for row in spans]
    starts = accumulate((ends[call.case] for call in calls), initial=0)
    return InputPlaces(spans, tuple(starts))


def _spans(packed: bytes) -> Iterator[Span]:
    start = HEADER_SIZE.size + header_size(packed)
    place = 0
    for entry in json.loads(packed[HEADER_SIZE.size : start])["tensors"]:
        dtype: torch.dtype = getattr(torch, entry["dtype"])
        span = Span(start, math.prod(entry["shape"]) * dtype.itemsize, place)
        yield span
        start, place = start + span.size, place + aligned(span.size)


def rooms(memory: mmap, calls: Sequence[Call], cases: Sequence[bytes]) -> list[Room]:
    """One for each call."""
    return [Room(memory, start) for start, _ in pairwise(places_of(calls, cases).starts)]
