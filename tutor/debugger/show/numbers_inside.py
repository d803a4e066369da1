"""What a few steps from a name lead to: tensors, and whatever else holds nothing. Runs no code of
the learner's.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterator
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING, Any

from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.safe_look import is_a, items_of, own_attributes

if TYPE_CHECKING:
    from torch import Tensor

MOST = 60  # items or attributes of one value


def numbers_inside(expression: str, value: Any, deep: int) -> Iterator[tuple[str, Any]]:
    """Tensors, and whatever else holds nothing, in a value or up to `deep` steps inside of it."""
    if is_tensor(value):
        yield expression, value
    elif _is_module(value):
        for kind in ("_parameters", "_buffers"):
            yield from _registered(expression, value, kind, set())
        for step, item in _attributes(value):
            if is_tensor(item):
                yield expression + step, item
    elif deep > 0:
        members = _members(value)[:MOST]
        for step, item in members:
            yield from numbers_inside(expression + step, item, deep - 1)
        if not members:
            yield expression, value
    else:
        yield expression, value


def _registered(
    expression: str, module: Any, kind: str, seen: set[int]
) -> Iterator[tuple[str, Tensor]]:
    """The parameters or buffers of a torch module and of those in it, as torch stores them."""
    own = own_attributes(module)
    if id(module) in seen:
        return
    seen.add(id(module))
    # there is nothing of the kind before `super().__init__()`
    for name, item in items_of(own.get(kind), MOST):
        if is_tensor(item):
            yield f"{expression}.{name}", item
    for name, item in items_of(own.get("_modules"), MOST):
        yield from _registered(f"{expression}.{name}", item, kind, seen)


def _members(value: Any) -> list[tuple[str, Any]]:
    """What one step leads to, each with the step in Python: "[0]", "['w']", ".w"."""
    if is_a(value, (str, bytes, type, ModuleType)):
        return []
    if is_a(value, (list, tuple, dict, deque)):
        return [(f"[{key!r}]", item) for key, item in items_of(value, MOST)]
    return _attributes(value)


def attributes_inside(value: Any) -> list[tuple[str, Any]]:
    """What is set on an object that holds data, each with the step in Python: ".w". Nothing of a
    class, a function or a module, of Python's or torch's.
    """
    if is_a(value, (str, bytes, type, ModuleType)) or _is_module(value):
        return []
    return _attributes(value)


def _attributes(value: Any) -> list[tuple[str, Any]]:
    # what is set on a function is not data that a learner works on
    if is_a(value, FunctionType):
        return []
    items = list(own_attributes(value).items())[:MOST]
    return [(f".{name}", item) for name, item in items if not name.startswith("__")]


def _is_module(value: Any) -> bool:
    torch = sys.modules.get("torch")
    return torch is not None and is_a(value, torch.nn.Module)
