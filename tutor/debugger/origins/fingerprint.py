"""Whether a value is still what it was: by identity and by what is counted, without running any of
its code.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from collections import deque
from itertools import chain
from typing import TYPE_CHECKING, Any

from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.safe_look import is_a, items_of, own_attributes

if TYPE_CHECKING:
    from torch import Tensor

PLAIN = (int, float, complex, bool, str, bytes, type(None))
CONTAINERS: tuple[Any, ...] = (list, tuple, dict, set, frozenset, deque)
BUFFERS = (bytearray, array)
MOST = 64  # items or attributes that are looked into
MANY = 1 << 16  # items of a container that are told apart
SMALL = 1 << 20  # bytes of an array that are compared


def fingerprint(value: Any, depth: int = 2) -> Any:
    """Something that is equal as long as the value is the same object and was not changed in place,
    as far as torch counts it. Keep the value beside it, so that its id stays its own.
    """
    if is_tensor(value):
        return "tensor", id(value), version_of(value)
    if type(value) in PLAIN:
        return type(value), repr(value)
    if is_array(value):
        return "array", id(value), sum_of_array(value) if value.nbytes <= SMALL else 0
    if not depth:
        return "object", id(value)
    rows = items_of(value, MOST) or list(own_attributes(value).items())[:MOST]
    inside = tuple((str(key), fingerprint(item, depth - 1)) for key, item in rows)
    return type(value), id(value), items_in(value), inside


def is_in_place(before: Any, after: Any) -> bool:
    """Whether the object is the same one, of a kind that can be changed in place."""
    return before is after and type(after) not in PLAIN


def items_in(value: Any, most: int = MANY) -> tuple[int, int]:
    """How many items a container has; and which, where they are no more than `most`: plain ones by
    value, others by identity.
    """
    if type(value) in BUFFERS:
        return len(value), zlib.crc32(value)
    for kind in CONTAINERS:
        if is_a(value, kind):
            count = kind.__len__(value)
            return count, _which(value, kind) if count <= most else 0
    return 0, 0


def _which(value: Any, kind: Any) -> int:
    items = chain.from_iterable(dict.items(value)) if kind is dict else kind.__iter__(value)
    try:
        return hash(tuple(item if type(item) in PLAIN else id(item) for item in items))
    except RuntimeError:  # another thread has changed it meanwhile
        return 0


def version_of(value: Tensor) -> int:
    """torch's own count of the edits of a tensor."""
    try:
        return value._version
    except RuntimeError:  # tensors of inference mode have none
        return 0


def sum_of_array(value: Any) -> int:
    """A checksum of all numbers of an array of numpy's."""
    return zlib.crc32(value.tobytes())


def is_array(value: Any) -> bool:
    """Whether it is an array of numpy's that holds numbers or texts, or one item of such a one."""
    numpy = sys.modules.get("numpy")
    if numpy is None or not is_a(value, (numpy.ndarray, numpy.generic)):
        return False
    return value.dtype.kind not in ("O", "T")
