"""The texts of a result: cleaned, cut, and together small enough for one row of any format.

Part of what a result says was chosen by learner code: names, messages, what was printed, clocks.
"""

from __future__ import annotations

import dataclasses
import json
import math
from operator import is_
from typing import Any

from tutor.clean_text import clean, cut, one_line

# fields that may have several lines; every other text stays on one
PARAGRAPHS = frozenset([
    "message", "help", "look", "output", "detail", "notes", "input_summary", "expected_summary",
    "actual_summary", "expected", "actual",
])  # fmt: skip
MAX_LINE = 500  # characters of a text on one line that is not a path
MAX_PARAGRAPH = 4000
MAX_ITEMS = 1000  # of one list: cases, facts, notes
MAX_ROW = 256 << 10  # bytes of one result as JSON
WIDEST = 12  # bytes of one character as JSON
SHORTER = (1000, 300, 100, 30)  # characters of every text, tried until the row is small enough


def shown_fields(record: Any) -> tuple[dict[str, Any], bool]:
    """The fields of a record that have to change so that every format can hold it.

    And whether its texts had to be shortened, since together they would not fit into a row.
    """
    fields, most = vars(record), MAX_PARAGRAPH
    for most in (MAX_PARAGRAPH, *SHORTER):
        safe = {name: _safe(item, name, most) for name, item in fields.items()}
        if _is_small(tuple(safe.values())):
            break
    changed = {name: item for name, item in safe.items() if item is not fields[name]}
    return changed, most < MAX_PARAGRAPH


def _safe(value: Any, field: str, most: int) -> Any:
    """The value as it can be shown; itself where nothing changes.

    field: that holds it. most: characters of a text.
    """
    kind = type(value)
    if kind is str:
        return _text(value, field, most)
    if kind is float:
        return value if math.isfinite(value) else 0.0
    if kind is tuple:
        items = tuple([_safe(item, field, most) for item in value[:MAX_ITEMS]])
        return value if len(items) == len(value) and all(map(is_, items, value)) else items
    if dataclasses.is_dataclass(kind):
        return _record(value, most)
    return value


def _text(value: str, field: str, most: int) -> str:
    is_paragraph = field in PARAGRAPHS
    most = most if is_paragraph or field == "file" else min(most, MAX_LINE)
    if len(value) <= most and value.isascii() and value.isprintable():
        return value
    return cut(clean(value) if is_paragraph else one_line(value), most)


def _record(value: Any, most: int) -> Any:
    changed = {}
    for name, item in vars(value).items():
        safe = _safe(item, name, most)
        if safe is not item:
            changed[name] = safe
    return dataclasses.replace(value, **changed) if changed else value


def _is_small(value: Any) -> bool:
    """Whether its texts take at most MAX_ROW bytes; printed only where that is in doubt."""
    if _length(value) * WIDEST <= MAX_ROW:
        return True
    return len(json.dumps(value, default=vars)) <= MAX_ROW


def _length(value: Any) -> int:
    """Characters of all texts in it."""
    kind = type(value)
    if kind is str:
        return len(value)
    if kind is tuple:
        return sum(map(_length, value))
    return sum(map(_length, vars(value).values())) if dataclasses.is_dataclass(kind) else 0
