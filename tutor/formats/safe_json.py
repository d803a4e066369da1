"""JSON that every reader takes: finite numbers, clean texts, and a size that is kept."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

from tutor.clean_text import COMMAND
from tutor.formats.safe_text import LONGEST, plain

# the longest text, in characters: the next one is tried while the whole is too large
_SHORTER = (LONGEST, 20_000, 4_000, 800, 160, 32)
_MOST_BITS = 64  # of an integer; a longer one is nobody's seed, and some readers fail on it


def json_text(value: Any, *, indent: int | None = None, longest: int = LONGEST) -> str:
    """The value as JSON. longest: characters of each text in it.

    Where a build prints it, nothing in it is a command: `#` may be written as its number, and its
    lines begin with a quote or a bracket.
    """
    safe = json_safe(value, longest)
    text = json.dumps(safe, ensure_ascii=False, allow_nan=False, indent=indent)
    return COMMAND.sub(r"\\u0023", text)


def fitted_json(value: Any, most_bytes: int, *, indent: int | None = None) -> str:
    """The value as JSON of at most so many bytes: the longest texts are cut, and say so.

    Raises ValueError where not even the shortest texts fit.
    """
    for longest in _SHORTER:
        text = json_text(value, indent=indent, longest=longest)
        if len(text.encode()) <= most_bytes:
            return text
    raise ValueError(f"this result does not fit in {most_bytes:,} bytes")


def json_safe(value: Any, longest: int = LONGEST) -> Any:
    """The value with clean texts and finite numbers.

    A number that JSON cannot hold becomes 0, so that the row can still be read back.
    """
    if isinstance(value, str):
        return plain(value, longest)
    if isinstance(value, Mapping):
        return {plain(str(key), longest): json_safe(item, longest) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [json_safe(item, longest) for item in value]
    return _number(value) if isinstance(value, (int, float)) else value


def _number(value: float) -> float:
    if isinstance(value, float):
        return value if math.isfinite(value) else 0.0
    return value if value.bit_length() <= _MOST_BITS else 0
