"""Whether a value is still what it was: by identity and by its numbers, without running any of its
code.
"""

from __future__ import annotations

import sys
import zlib
from typing import TYPE_CHECKING, Any

from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.safe_look import is_a, items_of, own_attributes

if TYPE_CHECKING:
    from numpy import ndarray
    from torch import Tensor

PLAIN = (int, float, complex, bool, str, bytes, type(None))
MOST = 64  # items or attributes that are looked into
MANY = 1 << 16  # items of a container that are told apart
# bytes; of a larger array or tensor items at even distances are compared
SMALL, LARGE = 1 << 20, 1 << 24
SAMPLE = 1 << 18  # of these


def fingerprint(value: Any, depth: int = 2, *, thorough: bool = True) -> Any:
    """Something that is equal as long as the value is the same object and was not changed in place.
    Keep the value beside it, so that its id stays its own.

    thorough: False to trust torch's own count of edits, which those through `.data` escape, and to
    read less of arrays.
    """
    if is_tensor(value):
        return "tensor", id(value), version_of(value), _sum_of(value) if thorough else 0
    if type(value) in PLAIN:
        return type(value), repr(value)
    if _is_array(value):
        return "array", id(value), _checksum(value, LARGE if thorough else SMALL)
    if not depth:
        return "object", id(value)
    rows = items_of(value, MOST) or list(own_attributes(value).items())[:MOST]
    inside = tuple(
        (str(key), fingerprint(item, depth - 1, thorough=thorough)) for key, item in rows
    )
    return type(value), id(value), _items(value), inside


def is_in_place(before: Any, after: Any) -> bool:
    """Whether the object is the same one, of a kind that can be changed in place."""
    return before is after and type(after) not in PLAIN


def _items(value: Any) -> tuple[int, int]:
    """How many items a container has, and which objects they are."""
    for kind in (list, tuple, dict, set):
        if is_a(value, kind):
            count = kind.__len__(value)
            items = dict.values(value) if kind is dict else kind.__iter__(value)
            return count, hash(tuple(map(id, items))) if count <= MANY else 0
    return 0, 0


def version_of(value: Tensor) -> int:
    """torch's own count of the edits of a tensor."""
    try:
        return value._version
    except RuntimeError:  # tensors of inference mode have none
        return 0


def _sum_of(value: Tensor) -> int:
    """Of a tensor of any shape; 0 for one whose memory is not here to be read."""
    import torch

    try:
        flat = value.detach().reshape(-1)
        return _checksum(
            _thinned(flat, value.element_size(), LARGE).view(torch.uint8).numpy(), LARGE
        )
    except (RuntimeError, TypeError, NotImplementedError):  # sparse, wrapped, on another device
        return 0


def _checksum(array: ndarray[Any, Any], most: int) -> int:
    """Of an array of any shape. most: bytes that are read in full."""
    import numpy

    flat = _thinned(array.reshape(-1), array.itemsize, most)
    try:
        return zlib.crc32(numpy.ascontiguousarray(flat).view(numpy.uint8).data)
    except (TypeError, ValueError):  # of texts of any length, which lie somewhere else
        return 0


def _thinned(flat: Any, size: int, most: int) -> Any:
    """size: bytes of an item."""
    bytes_in_all = len(flat) * size
    step = 1 if bytes_in_all <= most else max(1, bytes_in_all // SAMPLE)
    return flat[::step].contiguous() if is_tensor(flat) else flat[::step]


def _is_array(value: Any) -> bool:
    numpy = sys.modules.get("numpy")
    return numpy is not None and is_a(value, numpy.ndarray) and value.dtype.kind != "O"
