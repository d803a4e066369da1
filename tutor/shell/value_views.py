"""What `look`, `plot`, `shapes` and `diff` see, in the learner's Python, as data for the shell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any

from tutor.debug_tools import sentences
from tutor.debugger.pdb.tensor_numbers import numbers_of
from tutor.debugger.show.comparison import comparison
from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.namespaces import Namespace
from tutor.debugger.show.safe_look import undisturbed
from tutor.debugger.show.tensors import describe
from tutor.debugger.show.visible_tensors import shapes_rows, tensors_in
from tutor.shell.python_messages import MOST_NUMBERS, Look, Looked

NOT_NUMBERS = "its values are not numbers"
ONE_NUMBER = "`plot` draws a row of numbers, and this is one number"
NOT_FLAT = "`plot` draws one row of numbers, and this is a list of lists; `look` draws it"
NOT_A_ROW = "`plot` draws one row of numbers, and this has the shape {0}; `look` draws it"
NOT_VARIABLES = (ModuleType, FunctionType, BuiltinFunctionType, type)
LAST = "_"  # the last value that was shown


def view(names: Namespace, request: Look) -> Looked:
    """What is seen. Raises whatever the learner's expressions raise."""
    return _VIEWS[request.what](names, request.sources)


def _look(names: Namespace, sources: tuple[str, ...]) -> Looked:
    return _drawn(_value(sources[0], names), is_row=False)


def _plot(names: Namespace, sources: tuple[str, ...]) -> Looked:
    return _drawn(_value(sources[0], names), is_row=True)


def _shapes(names: Namespace, sources: tuple[str, ...]) -> Looked:
    with undisturbed():
        rows, note = shapes_rows(_variables(names))
    return Looked(said=(note,) if note else (), rows=tuple(rows))


def _diff(names: Namespace, sources: tuple[str, ...]) -> Looked:
    one, other = (_value(source, names) for source in sources)
    facts = sentences(one, other, tensors_in(_variables(names)))
    return Looked(said=tuple(comparison((sources[0], sources[1]), one, other, facts)))


_VIEWS: Mapping[str, Callable[[Namespace, tuple[str, ...]], Looked]] = {
    "look": _look,
    "plot": _plot,
    "shapes": _shapes,
    "diff": _diff,
}


def _value(source: str, names: Namespace) -> Any:
    return eval(compile(source, "<typed>", "eval", dont_inherit=True), names)


def _variables(names: Namespace) -> Namespace:
    """What the learner has given a name to."""
    return {
        name: value
        for name, value in names.items()
        if name != LAST and not isinstance(value, NOT_VARIABLES)
    }


def _drawn(value: Any, *, is_row: bool) -> Looked:
    """The numbers of a value, and one line about it. is_row: only one row of them will do."""
    try:
        numbers, shape = numbers_of(value)
        plain = _plain(numbers, [MOST_NUMBERS])
        if is_row:
            plain = _row(plain, shape)
    except (ValueError, TypeError, RuntimeError, OverflowError) as error:
        return Looked(problem=" ".join(str(error).split()))
    said = (describe(value),) if hasattr(value, "shape") else ()
    return Looked(said=said, numbers=plain, shape=shape)


def _plain(value: Any, left: list[int]) -> Any:
    """Nested lists of floats, tensors in a list too. left: how many more there may be."""
    if is_tensor(value):
        value = numbers_of(value)[0]
    if isinstance(value, (list, tuple)):
        return [_plain(item, left) for item in value]
    left[0] -= 1
    if left[0] < 0:
        raise ValueError(f"these are more than {MOST_NUMBERS:,} numbers")
    if not isinstance(value, (int, float)):
        raise ValueError(NOT_NUMBERS)
    return float(value)


def _row(plain: Any, shape: tuple[int, ...]) -> list[float]:
    """The numbers in one row; [n, 1] and [1, n] are rows too. Raises ValueError for others."""
    if not isinstance(plain, list):
        raise ValueError(ONE_NUMBER)
    row: list[float] = _without_axis_of_one(plain)
    if any(isinstance(item, list) for item in row):
        raise ValueError(NOT_A_ROW.format(list(shape)) if shape else NOT_FLAT)
    return row


def _without_axis_of_one(plain: list[Any]) -> list[Any]:
    if len(plain) == 1 and isinstance(plain[0], list):
        return plain[0]
    is_column = all(isinstance(part, list) and len(part) == 1 for part in plain)
    return [part[0] for part in plain] if is_column else plain
