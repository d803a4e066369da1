"""A recorded program as JSON, and what it may hold.

{"ops": [[name, overload, args, kwargs], …], "result": ref}. Values are numbered: first the input
tensors, then what each operation gives. An argument is a plain scalar, a list, or a record of one
key: "value" (a number of a value), "dtype" (its name), "constant" ([dtype, nested numbers]).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from tutor.json_types import JsonObject

MOST_TEXT = 4_000_000  # characters
MOST_OPS = 50_000
# different numbers that a program writes down itself: so many at most, and so many beside one for
# each number of its inputs, so that it cannot hold a table of answers
MOST_NUMBERS = 64
NUMBERS_BESIDE = 8
SMALL = 1 << 16  # an int below it is a size, an axis or an index


@dataclass(frozen=True)
class Checked:
    """program: what may be run, or None. foreign: operations that are not allowed, in order."""

    program: JsonObject | None
    foreign: tuple[str, ...] = ()


def check(text: str, allowed: Collection[str], elements: int) -> Checked:
    """Read a program that came from a process nobody trusts.

    allowed: last names of aten operations. elements: how many numbers its inputs hold. A text of
    another form, or with more numbers of its own than it may have, is a program that is not there.
    """
    try:
        program = json.loads(text) if len(text) <= MOST_TEXT else None
    except (ValueError, RecursionError):
        return Checked(None)
    if program is None or not _is_program(program):
        return Checked(None)
    foreign = dict.fromkeys(name for name in map(_work, program["ops"]) if name not in allowed)
    if foreign or _writes_more_than(min(MOST_NUMBERS, NUMBERS_BESIDE + elements), program["ops"]):
        return Checked(None, tuple(foreign))
    return Checked(program)


def _is_program(program: Any) -> bool:
    if not isinstance(program, dict) or set(program) != {"ops", "result"}:
        return False
    ops = program["ops"]
    return isinstance(ops, list) and len(ops) <= MOST_OPS and all(map(_is_op, ops))


def _is_op(op: Any) -> bool:
    if not isinstance(op, list) or len(op) != 4:
        return False
    name, overload, args, kwargs = op
    are_names = all(isinstance(text, str) and text.isidentifier() for text in (name, overload))
    are_names = are_names and not overload.startswith("_")  # those are attributes of Python's
    return are_names and isinstance(args, list) and isinstance(kwargs, dict)


def _work(op: list[Any]) -> str:
    """The name of the work an operation does: in place or not, and adding up where it does."""
    name, overload, args, kwargs = op
    plain: str = name if name.endswith("__") else name.removesuffix("_")
    adds_up = args[3:4] not in ([], [False]) or bool(kwargs.get("accumulate"))
    if plain == "index_put" and adds_up:
        return "index_add"
    return "scatter_reduce" if plain == "scatter" and "reduce" in overload else plain


def _writes_more_than(most: int, ops: list[Any]) -> bool:
    """Whether these operations hold more different numbers, in constants and as scalars."""
    written: set[str] = set()
    queue: list[Any] = [*ops]
    while queue and len(written) <= most:  # no recursion: a list can be nested deeply
        item = queue.pop()
        if isinstance(item, dict):
            _, *numbers = flattened(item.get("constant", ("",)))  # behind its dtype
            written.update(map(repr, numbers))
            queue.extend(part for key, part in item.items() if key not in ("constant", "value"))
        elif isinstance(item, list):
            queue.extend(item)
        elif type(item) is float or (type(item) is int and abs(item) >= SMALL):
            written.add(repr(item))
    return len(written) > most


def flattened(value: Any) -> Iterator[Any]:
    """The items of nested tuples and lists, in order."""
    queue = [value]
    while queue:
        item = queue.pop()
        if isinstance(item, (tuple, list)):
            queue.extend(reversed(item))
        else:
            yield item
