"""Whether a value holds what it held: tensors and arrays by their numbers, whoever wrote them.

torch counts its own changes in place; memory that is shared with numpy, `.data` or another tensor
changes without being counted, and what is counted may have written the same numbers once more.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any

from tutor.debugger.origins.fingerprint import (
    MOST,
    PLAIN,
    is_array,
    items_in,
    version_of,
)
from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.safe_look import items_of, own_attributes

WHOLE = 1 << 24  # bytes of the value itself that are read after every statement
INNER = 1 << 14  # of a tensor or an array inside it
MANY = 1 << 20  # items of the value itself that are told apart after every statement
FEW = 1 << 14  # of a container inside it
SAMPLE = 4096  # numbers of a larger one; all of it is read where these or the count have changed

Row = tuple[Any, int, Any]  # its state when it was read, the print of all of it, and the value


class ContentPrints:
    """Takes prints of one value again and again. What was read is not read again as long as its
    state is the same.

    first, second: the value, evaluated twice in a row. An expression that makes a new object each
    time, such as `history[-3:]` or `Fraction(a, b)`, tells nothing by which object it is.
    """

    def __init__(self, first: Any, second: Any) -> None:
        self._read: dict[int, Row] = {}
        self._before: dict[int, Row] = {}
        self._by_identity = True
        self._by_identity = self.of(first) == self.of(second)

    def of(self, value: Any) -> Any:
        """Something that is equal as long as the value holds the same: objects and containers the
        same items and attributes, tensors and arrays the same numbers.
        """
        self._before, self._read = self._read, {}
        return self._print(value, depth=2)

    def _print(self, value: Any, depth: int) -> Any:
        if type(value) in PLAIN:
            return type(value), repr(value)
        limit = WHOLE if depth == 2 else INNER
        if is_tensor(value):
            return self._of_numbers(value, limit, _tensor_state, _tensor_bytes)
        if is_array(value):
            return self._of_numbers(value, limit, _array_state, _array_bytes)
        return self._of_object(value, depth)

    def _of_object(self, value: Any, depth: int) -> Any:
        which = id(value) if self._by_identity else 0
        if not depth:
            return "object", which, items_in(value, FEW)
        rows = items_of(value, MOST) or list(own_attributes(value).items())[:MOST]
        inside = tuple((str(key), self._print(item, depth - 1)) for key, item in rows)
        if not self._by_identity and not rows:
            return type(value), repr(value)
        return type(value), which, items_in(value, MANY if depth == 2 else FEW), inside

    def _of_numbers(
        self,
        value: Any,
        limit: int,
        state_of: Callable[[Any], Any],
        bytes_of: Callable[[Any], bytes],
    ) -> Any:
        """limit: bytes up to which all of it is read each time."""
        kind = str(value.dtype), tuple(value.shape)
        try:
            if value.nbytes <= limit:
                return kind, zlib.crc32(bytes_of(value))
            state = state_of(value), zlib.crc32(bytes_of(_sample(value)))
            known = self._before.get(id(value))
            # the value is kept beside its state, so that its id stays its own
            is_same = known is not None and known[0] == state
            whole = known[1] if known is not None and is_same else zlib.crc32(bytes_of(value))
        except (RuntimeError, TypeError, NotImplementedError, AttributeError):
            # on another device, without memory of its own, or of a kind that has no plain numbers
            return kind, id(value), version_of(value) if is_tensor(value) else 0
        self._read[id(value)] = (state, whole, value)
        return kind, whole


def _sample(value: Any) -> Any:
    flat = value.reshape(-1) if value.ndim != 1 else value
    return flat[:: max(1, len(flat) // SAMPLE)]


def _tensor_state(value: Any) -> Any:
    return value.data_ptr(), version_of(value)


def _tensor_bytes(value: Any) -> bytes:
    """Raises RuntimeError or TypeError for a tensor whose memory cannot be read."""
    import torch

    dense = value.detach().resolve_conj().resolve_neg().contiguous()
    if dense.device.type != "cpu":
        raise RuntimeError("its numbers are elsewhere")
    return bytes(dense.reshape(-1).view(torch.uint8).numpy().data)


def _array_state(value: Any) -> Any:
    return value.__array_interface__["data"][0]


def _array_bytes(value: Any) -> bytes:
    found: bytes = value.tobytes()
    return found
