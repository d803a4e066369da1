"""Looking into an object without running any of its code: no property, no `__getattr__`, no
`__class__` that lies. Pure.
"""

from __future__ import annotations

import sys
from collections import deque
from contextlib import AbstractContextManager, ExitStack
from itertools import islice
from types import GetSetDescriptorType, MemberDescriptorType
from typing import Any, cast

MRO = type.__dict__["__mro__"]  # asked like this, a metaclass cannot answer in its place
STORED = (GetSetDescriptorType, MemberDescriptorType)  # Python's own, in C


def is_a(value: object, kinds: type | tuple[type, ...]) -> bool:
    """isinstance() by the real type: `value.__class__` may be a property of the learner's."""
    return any(kind in classes_of(value) for kind in _as_tuple(kinds))


def classes_of(value: object) -> tuple[type, ...]:
    """The type of a value and what it is derived from."""
    return cast("tuple[type, ...]", MRO.__get__(type(value)))


def own_attributes(value: object) -> dict[str, object]:
    """What is set on the object itself, by name: in its `__dict__` and in its slots."""
    found = {**_in_slots(value), **_in_dict(value)}
    return {name: item for name, item in found.items() if type(name) is str}


def static_attribute(value: object, name: str, missing: Any = None) -> Any:
    """An attribute of the object or of its class as it is stored; no descriptor is asked."""
    own = own_attributes(value)
    if name in own:
        return own[name]
    for kind in classes_of(value):
        if name in vars(kind):
            return vars(kind)[name]
    return missing


def is_code(value: object) -> bool:
    """Whether asking an object for this attribute would run something: a property, a method."""
    return any("__get__" in vars(kind) for kind in classes_of(value))


def items_of(value: Any, most: int) -> list[tuple[Any, Any]]:
    """The first items of a list, tuple, deque or dict, as (index or key, item), however a subclass
    of it defines its look-ups. Nothing for other values.
    """
    if is_a(value, dict):
        return [(key, dict.__getitem__(value, key)) for key in _first_keys(value, most)]
    for kind in (list, tuple):
        if is_a(value, kind):
            return list(enumerate(kind.__getitem__(value, slice(0, most))))
    return list(enumerate(_first_in_deque(value, most))) if is_a(value, deque) else []


def undisturbed() -> AbstractContextManager[object]:
    """What is asked of torch meanwhile goes through no subclass and no mode of the learner's, and
    leaves no trace in a graph.
    """
    stack = ExitStack()
    if "torch" not in sys.modules:  # then nothing here is torch's, and importing it takes a second
        return stack
    import torch
    from torch.utils import _python_dispatch

    stack.enter_context(torch.no_grad())
    stack.enter_context(torch._C.DisableTorchFunction())
    no_modes = getattr(_python_dispatch, "_disable_current_modes", None)
    if no_modes is not None:
        stack.enter_context(no_modes())
    return stack


def _first_in_deque(value: Any, most: int) -> list[Any]:
    try:
        return list(islice(deque.__iter__(value), most))
    except RuntimeError:  # another thread has changed it meanwhile
        return []


def _first_keys(value: Any, most: int) -> list[Any]:
    keys: list[Any] = []
    for key in dict.keys(value):
        if len(keys) == most:
            break
        # the hash and the equality of any other key may be the learner's code
        if type(key) in (str, int, bool):
            keys.append(key)
    return keys


def _in_dict(value: object) -> dict[str, object]:
    for kind in classes_of(value):
        stored = vars(kind).get("__dict__")
        if stored is None:
            continue
        # a property of this name would be code
        own = stored.__get__(value) if type(stored) in STORED else None
        return own if type(own) is dict else {}
    return {}


def _in_slots(value: object) -> dict[str, object]:
    found = {}
    for kind in reversed(classes_of(value)):
        for name in _slot_names(kind):
            try:
                found[name] = vars(kind)[name].__get__(value)
            except AttributeError:  # a slot that nothing was put into
                continue
    return found


def _slot_names(kind: type) -> list[str]:
    if "__slots__" not in vars(kind):
        return []  # a built-in type's members are not data that a learner has set
    return [name for name, item in vars(kind).items() if type(item) is MemberDescriptorType]


def _as_tuple(kinds: type | tuple[type, ...]) -> tuple[type, ...]:
    return kinds if isinstance(kinds, tuple) else (kinds,)
