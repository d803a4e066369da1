"""How a packed value is laid out, for the side that writes it and the side that reads it.

u32 length of the header, the header, the tensors' bytes one after the other. The header is JSON:
{"tree": node, "tensors": [{"dtype", "shape", "perm", "grad", "attrs"}]}. A node is None, a bool, a
string or an int, or one pair: {"d": [[key, node]]} a dict, {"l": [node]} a list, {"u": [node]} a
tuple, {"f": hex} a float, {"i": digits} a large int, {"t": index} a tensor, {"m": 1} Missing,
{"o": [type, text]} Opaque. perm: the axes from slowest to fastest in the bytes. attrs: by name,
none that a tensor has by itself.
"""

from __future__ import annotations

import struct

HEADER_SIZE = struct.Struct("<I")
MAX_HEADER = 16 << 20
MAX_DIMS = 8
MAX_DEPTH = 32  # of containers within each other
MAX_NODES = 1 << 20  # one list in many places can have parts without end
SMALL_INT = 10**15  # larger ones cross as digits, since a JSON reader may take them for floats
MAX_DIGITS = 4300  # Python's own limit for reading an int
MAX_OPAQUE = 200  # characters
MAX_TENSORS = 50_000
MAX_ATTRIBUTES = 64  # of one tensor
MAX_NAME = 100  # characters of an attribute
# Two ints below it never share a hash; ints above it can be chosen so that all of them do, and then
# a dict takes quadratic time. Tuples can be chosen so as well: only some may be keys.
LARGEST_KEY = 2**60
MAX_TUPLE_KEYS = 2_000
DTYPES = frozenset([
    "float32", "float64", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8", "bool",
    "complex64", "complex128",
])  # fmt: skip


def header_size(data: bytes) -> int:
    """How long the header of a packed value is."""
    size: int = HEADER_SIZE.unpack_from(data)[0]
    return size
