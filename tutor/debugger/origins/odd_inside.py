"""The plain numbers and arrays in a value that are nan or infinite, in containers of any length.
Runs no code of the learner's.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from tutor.debugger.origins.fingerprint import PLAIN, is_array
from tutor.debugger.origins.nonfinite import EITHER, INF, holds
from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.numbers_inside import MOST, attributes_inside
from tutor.debugger.show.safe_look import is_a

MANY = 1 << 16  # items of one container that are looked at; of those that hold others, MOST
NUMBERS = (float, complex)
CONTAINERS: tuple[Any, ...] = (list, tuple, deque, set, frozenset)

Row = tuple[str, int]  # an expression, and how many there are in what it leads to


def odd_inside(expression: str, value: Any, kind: str, deep: int) -> Iterator[Row]:
    """Where they are, up to `deep` steps inside. Tensors are left out. A set is named as a whole,
    and so is a dict where the text of the key would be the learner's code.
    """
    if is_tensor(value):
        return
    if holds(value, kind):
        yield expression, _count(value, kind)
    elif deep > 0:
        looked_into = 0
        for key, item in _items(value):
            if type(item) in NUMBERS:
                if holds(item, kind):
                    yield expression + _step(key), 1
            elif type(item) not in PLAIN and looked_into < MOST:
                looked_into += 1
                yield from odd_inside(expression + _step(key), item, kind, deep - 1)
        for step, item in attributes_inside(value):
            yield from odd_inside(expression + step, item, kind, deep - 1)


def _items(value: Any) -> Iterable[tuple[Any, Any]]:
    """(index or key, item), the last ones first, where things arrive; the key is None in a set."""
    if is_a(value, dict):
        return list(islice(reversed(dict.items(value)), MANY))
    for kind in CONTAINERS:
        if is_a(value, kind):
            items = _copied(value, kind)
            is_ordered = kind not in (set, frozenset)
            places = range(len(items)) if is_ordered else [None] * len(items)
            return list(islice(zip(reversed(places), reversed(items), strict=True), MANY))
    return []


def _copied(value: Any, kind: Any) -> list[Any]:
    try:
        return list(kind.__iter__(value))
    except RuntimeError:  # another thread has changed it meanwhile
        return []


def _step(key: Any) -> str:
    keys = key if type(key) is tuple else (key,)
    return f"[{key!r}]" if key is not None and all(type(one) in PLAIN for one in keys) else ""


def _count(value: Any, kind: str) -> int:
    if not is_array(value):
        return 1
    import numpy

    are_odd = {EITHER: lambda: ~numpy.isfinite(value), INF: lambda: numpy.isinf(value)}
    return int(numpy.count_nonzero(are_odd.get(kind, lambda: numpy.isnan(value))()))
