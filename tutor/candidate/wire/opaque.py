"""A value that cannot cross is told by its type and a short text."""

from __future__ import annotations

import reprlib
from typing import Any

from tutor.candidate.wire.layout import MAX_OPAQUE
from tutor.candidate.wire.values import Opaque
from tutor.json_types import JsonObject

CONTAINERS = (list, tuple, dict, set, frozenset)
BRIEF = reprlib.Repr()  # of lists within each other, whose own repr may be of any length
BRIEF.maxlevel = 2


def opaque(value: Any) -> JsonObject:
    """What crosses in its place. Never raises."""
    if isinstance(value, Opaque):
        return {"o": [value.type[:MAX_OPAQUE], value.text[:MAX_OPAQUE]]}
    text_of = BRIEF.repr if type(value) in CONTAINERS else repr
    try:
        text = text_of(value)[:MAX_OPAQUE]
    except BaseException as error:  # a learner's own __repr__ may do anything
        text = f"<repr raised {type(error).__name__}>"[:MAX_OPAQUE]
    return {"o": [_kind_of(value)[:MAX_OPAQUE], text]}


def _kind_of(value: Any) -> str:
    kind = type(value)
    module = kind.__module__
    if type(module) is not str or module in ("builtins", "__main__"):
        return kind.__qualname__
    return f"{module}.{kind.__qualname__}"
