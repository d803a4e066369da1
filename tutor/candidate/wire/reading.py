"""Bytes to values, with every claim of the header checked against the bytes that are there.

Nothing is evaluated, and no memory is set aside before the header is checked, so a frame from a
hostile process can at worst be refused. The work is bounded by the length of the frame: no keys of
a dict can be chosen to collide, and no attribute takes the place of one that tensors have.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tutor.candidate.wire.frames import ProtocolError
from tutor.candidate.wire.keys import are_keys, is_attribute
from tutor.candidate.wire.layout import (
    DTYPES,
    HEADER_SIZE,
    MAX_ATTRIBUTES,
    MAX_DEPTH,
    MAX_DIGITS,
    MAX_DIMS,
    MAX_HEADER,
    MAX_OPAQUE,
    MAX_TENSORS,
)
from tutor.candidate.wire.tensor_bytes import tensor_from
from tutor.candidate.wire.values import Missing, Opaque

if TYPE_CHECKING:
    import torch

    from tutor.candidate.wire.room import Room

MAX_SIZE = 2**31  # of one axis
MAX_NUMEL = 2**40  # also of a tensor without numbers: torch multiplies its sizes as well
ENTRY = {"dtype", "shape", "perm", "grad", "attrs"}
PLAIN = frozenset({type(None), bool, str, int})
MALFORMED = (
    ValueError, TypeError, KeyError, IndexError, RecursionError, OverflowError, RuntimeError,
    AttributeError, MemoryError,
)  # fmt: skip


def unpack(data: bytes, max_header: int = MAX_HEADER, room: Room | None = None) -> Any:
    """The inverse of pack. Raises ProtocolError on anything that pack would not have written.

    room: where the tensors are to lie, for bytes that the tutor has packed itself.
    """
    if len(data) < HEADER_SIZE.size:
        raise ProtocolError("a value without a header")
    (size,) = HEADER_SIZE.unpack_from(data)
    end = HEADER_SIZE.size + size
    if size > max_header or end > len(data):
        raise ProtocolError(f"a header of {size} bytes")
    try:
        header = _decode(data[HEADER_SIZE.size : end].decode("utf-8", "surrogatepass"))
        _check(type(header) is dict and set(header) == {"tree", "tensors"}, "a header")
        tensors = header["tensors"]
        _check(type(tensors) is list and len(tensors) <= MAX_TENSORS, "a header")
        return _Reader(tensors, data, end, room).node(header["tree"], 0)
    except MALFORMED as error:
        raise ProtocolError(f"a malformed value: {error}") from error


def _refuse(text: str) -> Any:
    raise ProtocolError(f"the number {text}")


_decode = json.JSONDecoder(parse_constant=_refuse).decode


def _check(holds: bool, what: str) -> None:
    if not holds:
        raise ProtocolError(f"{what} of another form")


class _Reader:
    """Rebuilds a value: first all tensors, then their attributes, then the tree."""

    def __init__(self, entries: list[Any], data: bytes, offset: int, room: Room | None) -> None:
        self.tensors: list[torch.Tensor] = []
        self.room = room
        for entry in entries:
            offset = self._add(entry, data, offset)
        if offset != len(data):
            raise ProtocolError(f"{len(data) - offset} bytes that belong to no tensor")
        for tensor, entry in zip(self.tensors, entries, strict=True):
            for name, item in entry["attrs"].items():
                _check(is_attribute(name), "an attribute")
                setattr(tensor, name, self.node(item, 0))

    def _add(self, entry: Any, data: bytes, offset: int) -> int:
        """Rebuild one tensor, of any shape; where its bytes end."""
        import torch

        _check_entry(entry)
        shape, perm = entry["shape"], entry["perm"]
        dtype: torch.dtype = getattr(torch, entry["dtype"])
        end: int = offset + math.prod(shape) * dtype.itemsize
        if math.prod([part or 1 for part in shape]) > MAX_NUMEL or end > len(data):
            raise ProtocolError("a tensor larger than its bytes")
        stored = [shape[axis] for axis in perm]
        tensor = tensor_from(data[offset:end], dtype, stored, self.room)
        if perm != [*range(len(perm))]:
            tensor = tensor.permute(_inverse(perm))
        if entry["grad"]:
            tensor.requires_grad_()
        self.tensors.append(tensor)
        return end

    def node(self, node: Any, depth: int) -> Any:
        """One part of the tree. Raises ProtocolError for one that is too deep or of no kind."""
        if type(node) in PLAIN:
            return node
        if depth > MAX_DEPTH + 2:
            raise ProtocolError("a value nested too deeply")
        _check(type(node) is dict and len(node) == 1, "a value")
        ((kind, body),) = node.items()
        read = _READ.get(kind)
        if read is None:
            raise ProtocolError(f"a value of kind {kind!r}")
        return read(self, body, depth + 1)


def _check_entry(entry: Any) -> None:
    """Raises ProtocolError where a tensor's entry is not one that pack writes."""
    _check(type(entry) is dict and entry.keys() == ENTRY, "a tensor")
    shape, perm = entry["shape"], entry["perm"]
    _check(entry["dtype"] in DTYPES, "a tensor")
    _check(type(shape) is list and len(shape) <= MAX_DIMS, "a shape")
    _check(all(type(size) is int and 0 <= size < MAX_SIZE for size in shape), "a shape")
    _check(type(perm) is list and sorted(perm) == [*range(len(shape))], "a tensor")
    _check(type(entry["grad"]) is bool and type(entry["attrs"]) is dict, "a tensor")
    _check(len(entry["attrs"]) <= MAX_ATTRIBUTES, "a tensor")


def _inverse(perm: list[int]) -> list[int]:
    return sorted(range(len(perm)), key=lambda axis: perm[axis])


def _items(body: Any) -> list[Any]:
    if type(body) is not list:
        raise ProtocolError("a container of another form")
    return body


def _dictionary(reader: _Reader, body: Any, depth: int) -> dict[Any, Any]:
    rows = [(reader.node(key, depth), item) for key, item in _items(body)]
    _check(are_keys(key for key, _ in rows), "a key")
    found = {key: reader.node(item, depth) for key, item in rows}
    _check(len(found) == len(rows), "a dict with a key twice")
    return found


def _list(reader: _Reader, body: Any, depth: int) -> list[Any]:
    node = reader.node
    return [item if type(item) in PLAIN else node(item, depth) for item in _items(body)]


def _tensor(reader: _Reader, index: Any, depth: int) -> torch.Tensor:
    if type(index) is not int or not 0 <= index < len(reader.tensors):
        raise ProtocolError("a tensor that is not there")
    return reader.tensors[index]


def _integer(reader: _Reader, body: Any, depth: int) -> int:
    _check(type(body) is str and len(body) <= MAX_DIGITS + 1, "an int")
    return int(body)


def _float(reader: _Reader, body: Any, depth: int) -> float:
    _check(type(body) is str and len(body) <= MAX_OPAQUE, "a float")
    return float.fromhex(body)


def _opaque(reader: _Reader, body: Any, depth: int) -> Opaque:
    kind, text = _items(body)
    is_short = all(type(part) is str and len(part) <= MAX_OPAQUE for part in (kind, text))
    _check(is_short, "an opaque value")
    return Opaque(kind, text)


_READ: dict[str, Callable[[_Reader, Any, int], Any]] = {
    "d": _dictionary,
    "t": _tensor,
    "f": _float,
    "l": _list,
    "u": lambda reader, body, depth: tuple(_list(reader, body, depth)),
    "i": _integer,
    "m": lambda reader, body, depth: Missing(),
    "o": _opaque,
}
