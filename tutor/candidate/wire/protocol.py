"""Values on the wire: trees of tensors, numbers and strings as a JSON header and raw bytes.

Nothing is pickled or evaluated, and a header is checked before any memory is set aside, so a frame
from a hostile process can at worst be refused. Layout: u32 length of the header, the header, the
tensors' bytes one after the other.
"""

from __future__ import annotations

import ctypes
import json
import math
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tutor.candidate.wire.frames import (
    Closed,
    ProtocolError,
    recv_frame,
    recv_json,
    send_frame,
    send_json,
)

if TYPE_CHECKING:
    import torch

__all__ = [
    "Closed", "Missing", "Opaque", "ProtocolError", "pack", "recv_frame", "recv_json", "send_frame", "send_json", "unpack",
]  # fmt: skip

MAX_HEADER = 16 << 20
MAX_DIMS = 8
MAX_DEPTH = 32
DTYPES = (
    "float32", "float64", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8", "bool", "complex64", "complex128",
)  # fmt: skip


@dataclass(frozen=True)
class Missing:
    """An attribute that was to be read and is not there."""


@dataclass(frozen=True)
class Opaque:
    """A value that cannot cross: its type and a short text."""

    type: str
    text: str


def pack(value: Any) -> bytes:
    """A tree of tensors, numbers, strings, None, tuples, lists and dicts as bytes; anything else
    crosses as Opaque.
    """
    writer = _Writer()
    tree = writer.node(value, 0)
    header = json.dumps({"tree": tree, "tensors": writer.entries}, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )
    return b"".join([struct.pack("<I", len(header)), header, *writer.chunks])


def unpack(data: bytes, max_header: int = MAX_HEADER) -> Any:
    """The inverse of pack. Raises ProtocolError on anything that pack would not have written."""
    if len(data) < 4:
        raise ProtocolError("a value without a header")
    (size,) = struct.unpack_from("<I", data)
    if size > max_header or size + 4 > len(data):
        raise ProtocolError(f"a header of {size} bytes")
    try:
        header = json.loads(
            data[4 : 4 + size].decode("utf-8", "surrogatepass"), parse_constant=_refuse
        )
        if (
            type(header) is not dict
            or set(header) != {"tree", "tensors"}
            or type(header["tensors"]) is not list
        ):
            raise ProtocolError("a header of another form")
        return _Reader(header["tensors"], data, 4 + size).read(header["tree"])
    except (
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        RecursionError,
        OverflowError,
        RuntimeError,
        AttributeError,
    ) as error:
        raise ProtocolError(f"a malformed value: {error}") from error


def _refuse(text: str) -> Any:
    raise ProtocolError(f"the number {text}")


class _Writer:
    """Collects tensors while it walks a value; a tensor met twice is written once and stays one
    object.
    """

    def __init__(self) -> None:
        self.entries: list[dict[str, Any]] = []
        self.chunks: list[bytes] = []
        self.seen: dict[int, tuple[int, Any]] = {}

    def node(self, value: Any, depth: int) -> Any:
        import torch

        if depth > MAX_DEPTH:
            return _opaque(value)
        if value is None or type(value) in (bool, str):
            return value
        if type(value) is int:
            return value if abs(value) < 10**15 else {"i": str(value)[:4300]}
        if type(value) is float:
            return {"f": value.hex() if math.isfinite(value) else str(value)}
        if isinstance(value, torch.Tensor):
            return self.tensor(value, depth)
        if type(value) is list or isinstance(value, tuple):  # a named tuple is a tuple
            return {
                "l" if type(value) is list else "u": [self.node(item, depth + 1) for item in value]
            }
        if type(value) is dict:
            return {
                "d": [
                    [self.node(key, depth + 1), self.node(item, depth + 1)]
                    for key, item in value.items()
                ]
            }
        if isinstance(value, Missing):
            return {"m": 1}
        return _opaque(value)

    def tensor(self, value: torch.Tensor, depth: int) -> Any:
        import torch

        if id(value) in self.seen:
            return {"t": self.seen[id(value)][0]}
        dtype = str(value.dtype).removeprefix("torch.")
        if (
            value.layout is not torch.strided
            or value.device.type != "cpu"
            or dtype not in DTYPES
            or value.dim() > MAX_DIMS
        ):
            return _opaque(value)
        index = len(self.entries)
        self.seen[id(value)] = (
            index,
            value,
        )  # keeping the tensor keeps its id from being used again
        entry: dict[str, Any] = {
            "dtype": dtype,
            "shape": list(value.shape),
            "perm": _storage_order(value),
            "grad": value.requires_grad,
        }
        self.entries.append(entry)
        self.chunks.append(_tensor_bytes(value.detach().permute(entry["perm"])))
        entry["attrs"] = {
            name: self.node(item, depth + 1)
            for name, item in vars(value).items()
            if isinstance(name, str)
        }
        return {"t": index}


class _Reader:
    """Rebuilds a value, checking every claim of the header against the bytes that are really there."""

    def __init__(self, entries: list[Any], data: bytes, offset: int) -> None:
        self.tensors: list[torch.Tensor] = []
        self.attributes: list[dict[str, Any]] = []
        for entry in entries:
            offset = self._add(entry, data, offset)
        if offset != len(data):
            raise ProtocolError(f"{len(data) - offset} bytes that belong to no tensor")
        for tensor, attributes in zip(self.tensors, self.attributes, strict=True):
            for name, item in attributes.items():
                setattr(tensor, name, self.node(item, 0))

    def read(self, tree: Any) -> Any:
        return self.node(tree, 0)

    def _add(self, entry: Any, data: bytes, offset: int) -> int:
        import torch

        if (
            type(entry) is not dict
            or set(entry) != {"dtype", "shape", "perm", "grad", "attrs"}
            or entry["dtype"] not in DTYPES
        ):
            raise ProtocolError("a tensor of another form")
        shape, perm = entry["shape"], entry["perm"]
        if (
            type(shape) is not list
            or len(shape) > MAX_DIMS
            or any(type(size) is not int or not 0 <= size < 2**31 for size in shape)
        ):
            raise ProtocolError("a tensor with such a shape")
        if (
            sorted(perm) != list(range(len(shape)))
            or type(entry["grad"]) is not bool
            or type(entry["attrs"]) is not dict
        ):
            raise ProtocolError("a tensor of another form")
        dtype = getattr(torch, entry["dtype"])
        size = math.prod(shape) * dtype.itemsize
        if math.prod(max(1, part) for part in shape) > 2**40 or offset + size > len(data):
            raise ProtocolError("a tensor larger than its bytes")
        stored = [shape[axis] for axis in perm]
        self.tensors.append(_tensor_from(data, offset, size, dtype, stored).permute(_inverse(perm)))
        if entry["grad"]:
            self.tensors[-1].requires_grad_()
        self.attributes.append(entry["attrs"])
        end: int = offset + size
        return end

    def node(self, node: Any, depth: int) -> Any:
        if depth > MAX_DEPTH + 2:
            raise ProtocolError("a value nested too deeply")
        if node is None or type(node) in (bool, str, int):
            return node
        if type(node) is not dict or len(node) != 1:
            raise ProtocolError("a value of another form")
        ((kind, body),) = node.items()
        inner = depth + 1
        if kind == "d":  # by kind from here on, the most frequent first
            return {self.node(key, inner): self.node(item, inner) for key, item in body}
        if kind == "t":
            return self._tensor(body)
        if kind == "f":
            return float.fromhex(body)
        if kind == "l":
            return [self.node(item, inner) for item in body]
        if kind == "u":
            return tuple([self.node(item, inner) for item in body])
        if kind == "i":
            return int(body)
        if kind == "m":
            return Missing()
        if kind == "o":
            return Opaque(str(body[0]), str(body[1]))
        raise ProtocolError(f"a value of kind {kind!r}")

    def _tensor(self, index: Any) -> torch.Tensor:
        if type(index) is not int or not 0 <= index < len(self.tensors):
            raise ProtocolError("a tensor that is not there")
        return self.tensors[index]


def _opaque(value: Any) -> dict[str, list[str]]:
    if isinstance(value, Opaque):
        return {"o": [value.type[:200], value.text[:200]]}
    kind = type(value)
    name = (
        kind.__qualname__
        if kind.__module__ in ("builtins", "__main__")
        else f"{kind.__module__}.{kind.__qualname__}"
    )
    try:
        text = repr(value)[:200]
    except BaseException as error:  # a learner's own __repr__ may do anything
        text = f"<repr raised {type(error).__name__}>"
    return {"o": [name[:200], text]}


def _storage_order(value: torch.Tensor) -> list[int]:
    """The axes from slowest to fastest, so that a transposed view arrives as a transposed view."""
    strides = value.stride()
    order = sorted(range(value.dim()), key=lambda axis: strides[axis], reverse=True)
    return order if value.permute(order).is_contiguous() else list(range(value.dim()))


def _inverse(perm: list[int]) -> list[int]:
    return sorted(range(len(perm)), key=lambda axis: perm[axis])


def _tensor_bytes(value: torch.Tensor) -> bytes:
    flat = value.resolve_conj().resolve_neg().contiguous()
    return (
        ctypes.string_at(flat.data_ptr(), flat.numel() * flat.element_size())
        if flat.numel()
        else b""
    )


def _tensor_from(
    data: bytes, offset: int, size: int, dtype: torch.dtype, shape: list[int]
) -> torch.Tensor:
    import torch

    result = torch.empty(shape, dtype=dtype)
    if size:
        ctypes.memmove(result.data_ptr(), data[offset : offset + size], size)
    if dtype is torch.bool and size:
        result = result.view(torch.uint8).ne(
            0
        )  # a byte that is neither 0 nor 1 would be neither true nor false
    return result
