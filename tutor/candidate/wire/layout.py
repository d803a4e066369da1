"""How a packed value is laid out, for the side that writes it and the side that reads it.

u32 length of the header, the header, the tensors' bytes one after the other. The header is JSON:
{"tree": node, "tensors": [{"dtype", "shape", "perm", "grad", "attrs"}]}. A node is None, a bool, a
string or an int, or one pair: {"d": [[key, node]]} a dict, {"l": [node]} a list, {"u": [node]} a
tuple, {"f": hex} a float, {"i": digits} a large int, {"t": index} a tensor, {"m": 1} Missing,
{"o": [type, text]} Opaque. perm: the axes from slowest to fastest in the bytes.
"""

from __future__ import annotations

import struct

HEADER_SIZE = struct.Struct("<I")
MAX_HEADER = 16 << 20
MAX_DIMS = 8
MAX_DEPTH = 32
SMALL_INT = 10**15  # larger ones cross as digits, since a JSON reader may take them for floats
MAX_DIGITS = 4300  # Python's own limit for reading an int
MAX_OPAQUE = 200  # characters
DTYPES = frozenset([
    "float32", "float64", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8", "bool",
    "complex64", "complex128",
])  # fmt: skip
