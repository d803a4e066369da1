"""Memory that tensors are laid into, one after the other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from mmap import mmap

import torch
from torch import Tensor

ALIGNMENT = 64  # bytes, as torch has it


def aligned(size: int) -> int:
    """Where the next tensor may begin."""
    return -(-size // ALIGNMENT) * ALIGNMENT


class Room:
    """The memory of one call, from which its tensors are taken one after the other."""

    def __init__(self, memory: mmap, start: int) -> None:
        self.memory = memory
        self.place = start

    def take(self, dtype: torch.dtype, shape: Sequence[int], strides: Sequence[int]) -> Tensor:
        """A tensor of that shape, without gaps; what it holds has to be written yet."""
        count = math.prod(shape)
        if not count:
            return torch.empty_strided(shape, strides, dtype=dtype)
        flat = torch.frombuffer(self.memory, dtype=dtype, count=count, offset=self.place)
        self.place += aligned(flat.nbytes)
        # set_() rather than a view: a view could be told from an input that has its own memory
        whole = torch.empty(0, dtype=dtype)
        return whole.set_(flat.untyped_storage(), flat.storage_offset(), shape, strides)
