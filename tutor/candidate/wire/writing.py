"""Values to bytes: a walk over a tree of tensors, numbers, strings and containers."""

from __future__ import annotations

import ctypes
import json
import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tutor.candidate.wire.keys import are_keys, is_attribute
from tutor.candidate.wire.layout import (
    DTYPES,
    HEADER_SIZE,
    MAX_ATTRIBUTES,
    MAX_DEPTH,
    MAX_DIGITS,
    MAX_DIMS,
    MAX_NODES,
    SMALL_INT,
)
from tutor.candidate.wire.opaque import opaque
from tutor.candidate.wire.values import Bounded, Missing
from tutor.json_types import JsonObject

if TYPE_CHECKING:
    import torch

OPAQUE_NODES = 20  # as many as take the room of a text
MAX_BITS = int(MAX_DIGITS * math.log2(10))  # Python refuses to print what is longer
PLAIN = frozenset({type(None), bool, str})  # JSON has them too, so they cross as they are
# a tree that was made here holds no circles to look for
_encode = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


def pack(value: Any) -> bytes:
    """A tree of tensors, numbers, strings, None, tuples, lists and dicts as bytes.

    Anything else crosses as Opaque.
    """
    writer = _Writer()
    tree = writer.node(value, 0)
    text = _encode({"tree": tree, "tensors": writer.entries})
    header = text.encode("utf-8", "surrogatepass")
    return b"".join([HEADER_SIZE.pack(len(header)), header, *writer.chunks])


class _Writer:
    """Collects tensors on its walk; one that is met twice is written once and stays one object."""

    def __init__(self) -> None:
        self.entries: list[JsonObject] = []
        self.chunks: list[bytes] = []
        self.seen: dict[int, tuple[int, Any]] = {}
        self.around: set[int] = set()  # the containers that the walk is in
        self.left = MAX_NODES

    def node(self, value: Any, depth: int) -> Any:
        self.left -= 1
        if depth > MAX_DEPTH or self.left < 0:
            return self._cut_off(value)
        if type(value) in PLAIN:
            return value
        write = _WRITE.get(type(value))
        return write(self, value, depth) if write is not None else self._other(value, depth)

    def _cut_off(self, value: Any) -> JsonObject:
        self.left -= OPAQUE_NODES
        return opaque(value)

    def _other(self, value: Any, depth: int) -> Any:
        import torch

        if isinstance(value, torch.Tensor):
            return self._tensor(value, depth)
        if isinstance(value, tuple):  # a named tuple is a tuple
            return self.sequence("u", value, depth)
        return {"m": 1} if isinstance(value, Missing) else opaque(value)

    def sequence(self, kind: str, value: Any, depth: int) -> JsonObject:
        if len(value) > self.left or id(value) in self.around:
            return self._cut_off(value)
        self.around.add(id(value))
        nodes = [self.node(item, depth + 1) for item in value]
        self.around.discard(id(value))
        return {kind: nodes}

    def dictionary(self, value: dict[Any, Any], depth: int) -> JsonObject:
        if 2 * len(value) > self.left or id(value) in self.around or not are_keys(value):
            return self._cut_off(value)
        inner = depth + 1
        self.around.add(id(value))
        rows = [[self.node(key, inner), self.node(item, inner)] for key, item in value.items()]
        self.around.discard(id(value))
        return {"d": rows}

    def _tensor(self, value: torch.Tensor, depth: int) -> Any:
        if id(value) in self.seen:
            return {"t": self.seen[id(value)][0]}
        try:
            plain, dtype = _plainly(value)
            perm, data = _bytes_of(plain)
        except Exception:  # a tensor of another kind, or one that only looks like one
            return opaque(value)
        index = len(self.entries)
        # keeping the tensor keeps its id from being used again
        self.seen[id(value)] = (index, value)
        entry: JsonObject = {
            "dtype": dtype, "shape": list(plain.shape), "perm": perm, "grad": plain.requires_grad,
        }  # fmt: skip
        self.entries.append(entry)
        self.chunks.append(data)
        entry["attrs"] = self._attributes(value, depth + 1) if vars(value) else {}
        return {"t": index}

    def _attributes(self, value: torch.Tensor, depth: int) -> JsonObject:
        """What learner code has set on it. A name that every tensor has cannot cross: it would take
        the place of the real one.
        """
        names = [name for name in vars(value) if is_attribute(name)][:MAX_ATTRIBUTES]
        return {name: self.node(vars(value)[name], depth) for name in names}


def _integer(writer: _Writer, value: int, depth: int) -> Any:
    if abs(value) < SMALL_INT:
        return value
    if value.bit_length() > MAX_BITS:
        return {"o": ["int", f"a number of {value.bit_length()} bits"]}
    return {"i": str(value)}


def _float(writer: _Writer, value: float, depth: int) -> dict[str, str]:
    return {"f": value.hex() if math.isfinite(value) else str(value)}


def _bounded(writer: _Writer, bounded: Bounded, depth: int) -> Any:
    left, writer.left = writer.left, MAX_NODES
    node = writer.node(bounded.value, depth)
    writer.left = left
    return node


_WRITE: dict[type, Callable[[_Writer, Any, int], Any]] = {
    int: _integer,
    float: _float,
    list: lambda writer, value, depth: writer.sequence("l", value, depth),
    tuple: lambda writer, value, depth: writer.sequence("u", value, depth),
    dict: lambda writer, value, depth: writer.dictionary(value, depth),
    Bounded: _bounded,
}


def _plainly(value: torch.Tensor) -> tuple[torch.Tensor, str]:
    """The tensor without what learner code gave it (attributes, methods of a class of its own) that
    could lie about it, and its dtype's name. Raises TypeError for one that cannot cross.
    """
    import torch

    plain = value
    if type(value) is not torch.Tensor or vars(value):
        with torch._C.DisableTorchFunctionSubclass():
            plain = torch.Tensor.as_subclass(value, torch.Tensor)
    dtype = str(plain.dtype).removeprefix("torch.")
    is_dense = plain.layout is torch.strided and plain.is_cpu
    if not is_dense or dtype not in DTYPES or plain.dim() > MAX_DIMS:
        raise TypeError(dtype)
    return plain, dtype


def _bytes_of(value: torch.Tensor) -> tuple[list[int], bytes]:
    """The axes in the order of the bytes, and the bytes.

    A transposed view is written in its own order, so that it arrives as a transposed view.
    """
    axes = [*range(value.dim())]
    if not value.is_contiguous():
        strides = value.stride()
        order = sorted(axes, key=lambda axis: strides[axis], reverse=True)
        axes = order if value.permute(order).is_contiguous() else axes
        value = value.detach().permute(axes).contiguous()
    if value.is_conj() or value.is_neg():  # views that only promise to conjugate or negate
        value = value.detach().resolve_conj().resolve_neg().contiguous()
    size = value.nbytes
    return axes, ctypes.string_at(value.data_ptr(), size) if size else b""
