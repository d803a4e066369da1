"""The inputs of one case, made again for every call and compared with what they were."""

from __future__ import annotations

import ctypes
from functools import partial
from typing import Any

import torch
from torch import Tensor

from tutor.candidate.wire.protocol import pack, unpack
from tutor.candidate.wire.room import Room
from tutor.candidate.wire.values import Inputs

MOST_KEPT = 1 << 16  # bytes of a packed case that is also kept unpacked
# names of their own: learner code may replace Tensor.clone
copy_of, filled_from = Tensor.clone, Tensor.copy_
UNCHANGEABLE = frozenset({type(None), bool, int, float, str})


class FreshInputs:
    """packed: as they came. Nearly every case is a few small tensors: those are copied from a set
    that no program gets, which takes a tenth of the time of reading the bytes again.
    """

    def __init__(self, packed: bytes) -> None:
        self.packed = packed
        self._kept: Inputs = {}
        if len(packed) <= MOST_KEPT and _can_be_copied(inputs := unpack(packed)):
            self._kept = inputs

    def make(self, room: Room | None = None) -> Inputs:
        """A set of its own for one call. room: where its tensors have to lie."""
        if not self._kept:
            inputs: Inputs = unpack(self.packed, room=room)
            return inputs
        copy = copy_of if room is None else partial(_copy_into, room)
        return {
            name: copy(item) if type(item) is Tensor else item for name, item in self._kept.items()
        }

    def are_untouched(self, inputs: Inputs) -> bool:
        """Whether a call has left them the same to the last bit, attributes included."""
        kept = self._kept
        # what the quick look is not sure of is written out and compared as a whole
        if kept and all(_is_surely_same(inputs[name], item) for name, item in kept.items()):
            return True
        return pack(inputs) == self.packed


def _copy_into(room: Room, tensor: Tensor) -> Tensor:
    """A tensor of any shape with the same strides."""
    copy: Tensor = filled_from(room.take(tensor.dtype, tensor.shape, tensor.stride()), tensor)
    return copy


def _can_be_copied(inputs: Any) -> bool:
    """Whether copies of the entries one by one are all that there is to a case."""
    tensors = [item for item in inputs.values() if isinstance(item, Tensor)]
    is_plain = all(map(_is_plain, tensors)) and len({*map(id, tensors)}) == len(tensors)
    others = (type(item) for item in inputs.values() if not isinstance(item, Tensor))
    return is_plain and UNCHANGEABLE.issuperset(others)


def _is_plain(tensor: Any) -> bool:
    """A tensor of any shape that is nothing but its numbers: no attributes, no gradient."""
    return type(tensor) is Tensor and not vars(tensor) and not tensor.requires_grad


def _is_surely_same(item: Any, kept: Any) -> bool:
    """Of two inputs, tensors of any shape among them: False where that takes a closer look."""
    if type(kept) is not Tensor:
        return item is kept
    if not _is_plain(item) or not _lies_in_memory(item):
        return False
    return _layout_of(item) == _layout_of(kept) and _memory_of(item) == _memory_of(kept)


def _lies_in_memory(tensor: Tensor) -> bool:
    """Whether its memory holds its numbers; conj() only promises to change the sign of some."""
    is_promise = tensor.is_conj() or tensor.is_neg()
    return tensor.is_cpu and tensor.layout is torch.strided and not is_promise


def _layout_of(tensor: Tensor) -> tuple[Any, ...]:
    return tensor.dtype, tensor.shape, tensor.stride()


def _memory_of(tensor: Tensor) -> bytes:
    """The bytes of a tensor [...] that has no gaps in memory, in the order that they lie there."""
    return ctypes.string_at(tensor.data_ptr(), tensor.nbytes) if tensor.numel() else b""
