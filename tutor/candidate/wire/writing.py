"""Values to bytes: a walk over a tree of tensors, numbers, strings and containers."""

from __future__ import annotations

import ctypes
import json
import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tutor.candidate.wire.layout import (
    DTYPES,
    HEADER_SIZE,
    MAX_DEPTH,
    MAX_DIGITS,
    MAX_DIMS,
    MAX_OPAQUE,
    SMALL_INT,
)
from tutor.candidate.wire.values import Missing, Opaque

if TYPE_CHECKING:
    import torch

_encode = json.JSONEncoder(separators=(",", ":")).encode


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
        self.entries: list[dict[str, Any]] = []
        self.chunks: list[bytes] = []
        self.seen: dict[int, tuple[int, Any]] = {}

    def node(self, value: Any, depth: int) -> Any:
        if depth > MAX_DEPTH:
            return _opaque(value)
        write = _WRITE.get(type(value))
        return write(self, value, depth) if write is not None else self._other(value, depth)

    def _other(self, value: Any, depth: int) -> Any:
        import torch

        if isinstance(value, torch.Tensor):
            return self._tensor(value, depth)
        if isinstance(value, tuple):  # a named tuple is a tuple
            return self.sequence("u", value, depth)
        return {"m": 1} if isinstance(value, Missing) else _opaque(value)

    def sequence(self, kind: str, value: Any, depth: int) -> dict[str, list[Any]]:
        return {kind: [self.node(item, depth + 1) for item in value]}

    def dictionary(self, value: dict[Any, Any], depth: int) -> dict[str, list[Any]]:
        inner = depth + 1
        return {
            "d": [[self.node(key, inner), self.node(item, inner)] for key, item in value.items()]
        }

    def _tensor(self, value: torch.Tensor, depth: int) -> Any:
        if id(value) in self.seen:
            return {"t": self.seen[id(value)][0]}
        dtype = str(value.dtype)[6:]  # after "torch."
        if not _is_dense(value) or dtype not in DTYPES or value.dim() > MAX_DIMS:
            return _opaque(value)
        index = len(self.entries)
        # keeping the tensor keeps its id from being used again
        self.seen[id(value)] = (index, value)
        perm, data = _bytes_of(value)
        entry: dict[str, Any] = {
            "dtype": dtype, "shape": list(value.shape), "perm": perm, "grad": value.requires_grad,
        }  # fmt: skip
        self.entries.append(entry)
        self.chunks.append(data)
        entry["attrs"] = {
            name: self.node(item, depth + 1)
            for name, item in vars(value).items()
            if isinstance(name, str)
        }
        return {"t": index}


def _plain(writer: _Writer, value: Any, depth: int) -> Any:
    return value


def _integer(writer: _Writer, value: int, depth: int) -> Any:
    return value if abs(value) < SMALL_INT else {"i": str(value)[:MAX_DIGITS]}


def _float(writer: _Writer, value: float, depth: int) -> dict[str, str]:
    return {"f": value.hex() if math.isfinite(value) else str(value)}


_WRITE: dict[type, Callable[[_Writer, Any, int], Any]] = {
    type(None): _plain,
    bool: _plain,
    str: _plain,
    int: _integer,
    float: _float,
    list: lambda writer, value, depth: writer.sequence("l", value, depth),
    tuple: lambda writer, value, depth: writer.sequence("u", value, depth),
    dict: lambda writer, value, depth: writer.dictionary(value, depth),
}


def _opaque(value: Any) -> dict[str, list[str]]:
    if isinstance(value, Opaque):
        return {"o": [value.type[:MAX_OPAQUE], value.text[:MAX_OPAQUE]]}
    kind = type(value)
    is_known = kind.__module__ in ("builtins", "__main__")
    name = kind.__qualname__ if is_known else f"{kind.__module__}.{kind.__qualname__}"
    try:
        text = repr(value)[:MAX_OPAQUE]
    except BaseException as error:  # a learner's own __repr__ may do anything
        text = f"<repr raised {type(error).__name__}>"
    return {"o": [name[:MAX_OPAQUE], text]}


def _is_dense(value: torch.Tensor) -> bool:
    import torch

    return value.layout is torch.strided and value.device.type == "cpu"


def _bytes_of(value: torch.Tensor) -> tuple[list[int], bytes]:
    """The axes in the order of the bytes, and the bytes.

    A transposed view is written in its own order, so that it arrives as a transposed view.
    """
    axes = list(range(value.dim()))
    if not value.is_contiguous():
        strides = value.stride()
        order = sorted(axes, key=lambda axis: strides[axis], reverse=True)
        axes = order if value.permute(order).is_contiguous() else axes
        value = value.detach().permute(axes).contiguous()
    if value.is_conj() or value.is_neg():  # views that only promise to conjugate or negate
        value = value.detach().resolve_conj().resolve_neg().contiguous()
    size = value.numel() * value.element_size()
    return axes, ctypes.string_at(value.data_ptr(), size) if size else b""
