"""What a statement of plain Python or numpy has made, looked at when the next one begins."""

from __future__ import annotations

import ast
from types import FrameType
from typing import Any

from tutor.debugger.origins.filled import Filled
from tutor.debugger.origins.nonfinite import holds
from tutor.debugger.origins.odd_inside import odd_inside
from tutor.debugger.origins.statements import is_added_to, targets_of
from tutor.debugger.show.chains import MISSING, follow
from tutor.debugger.show.likeness import is_tensor


def made_by(frame: FrameType, line: int, kind: str, filled: Filled) -> str:
    """What the statement on this line, which has just run in this frame, has given nan (or inf), as
    an expression; "" for nothing. Tensors are not asked: each operation is watched.
    """
    file, names = frame.f_code.co_filename, {**frame.f_globals, **frame.f_locals}
    for target in targets_of(file, line):
        value = follow(target, names)
        # an item, and what `+=` adds to, may hold it from before: they are compared with that
        is_bound = isinstance(target, (ast.Name, ast.Attribute)) and not is_added_to(file, line)
        if is_bound and value is not MISSING and holds_inside(value, kind):
            return ast.unparse(target)
    return filled.by(frame, line)


def argument_of(frame: FrameType, kind: str) -> str:
    """The argument of a call that begins which holds it, "" for none."""
    code = frame.f_code
    count = code.co_argcount + code.co_kwonlyargcount
    names = frame.f_locals
    for name in code.co_varnames[:count]:
        value = names.get(name)
        if not is_tensor(value) and holds(value, kind):
            return name
    return ""


def holds_inside(value: Any, kind: str) -> bool:
    """Of a number or an array; one step into containers and objects."""
    return any(True for _ in odd_inside("", value, kind, 1))
