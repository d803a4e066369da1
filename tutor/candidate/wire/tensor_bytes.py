"""Tensors made of their bytes."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import torch

    from tutor.candidate.wire.room import Room


def tensor_from(
    data: bytes, dtype: torch.dtype, shape: list[int], room: Room | None
) -> torch.Tensor:
    """A tensor of that shape without gaps. room: where it has to lie, for bytes that the tutor has
    packed itself.
    """
    import torch

    result = torch.empty(shape, dtype=dtype)
    if room is not None:
        result = room.take(dtype, shape, result.stride())
    if data:
        ctypes.memmove(result.data_ptr(), data, len(data))
    if dtype is torch.bool and data and room is None:
        # a byte that is neither 0 nor 1 would be neither true nor false
        result = result.view(torch.uint8).ne(0)
    return result
