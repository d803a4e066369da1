"""Whether a value is still what it was: by identity and by what torch counts, without running any
of its code.
"""

from __future__ import annotations

import sys
from typing import Any

from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.safe_look import is_a, items_of, own_attributes

PLAIN = (int, float, complex, bool, str, bytes, type(None))
MOST = 64  # items or attributes that are looked at
SMALL = 1 << 20  # bytes of an array that are compared


def fingerprint(value: Any, depth: int = 2) -> Any:
    """Something that is equal as long as the value is the same object and was not changed in place.
    Keep the value beside it, so that its id stays its own.
    """
    if is_tensor(value):
        return "tensor", id(value), value._version
    if type(value) in PLAIN:
        return type(value), repr(value)
    if is_array(value):
        return "array", id(value), hash(value.tobytes()) if value.nbytes <= SMALL else 0
    if not depth:
        return "object", id(value)
    rows = items_of(value, MOST) or list(own_attributes(value).items())[:MOST]
    inside = tuple((str(key), fingerprint(item, depth - 1)) for key, item in rows)
    return type(value), id(value), length_of(value), inside


def is_in_place(before: Any, after: Any) -> bool:
    """Whether the object is the same one, of a kind that can be changed in place."""
    return before is after and type(after) not in PLAIN


def length_of(value: Any) -> int:
    """Of a list, tuple, dict or set; 0 for anything else."""
    kinds = (list, tuple, dict, set)
    return next((kind.__len__(value) for kind in kinds if is_a(value, kind)), 0)


def is_array(value: Any) -> bool:
    """Whether it is an array of numpy's that holds numbers."""
    numpy = sys.modules.get("numpy")
    return numpy is not None and is_a(value, numpy.ndarray) and value.dtype.kind != "O"
