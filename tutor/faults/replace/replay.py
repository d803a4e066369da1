"""Do a recorded run's operations again with other values in some places: would its results then be
right?

Only operations of torch that make nothing larger than what went into them are done again, and only
on small tensors; where a run did something else with a value, nothing is known.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import Tensor

from tutor.faults.budget import Budget
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE, Event
from tutor.faults.trace.value_equality import equal

MAX_PRODUCT = 1 << 22  # of the numbers of entries of all operands
PLAIN = (
    "add", "sub", "mul", "div", "true_divide", "matmul", "mm", "mv", "dot", "bmm", "outer", "pow", "square", "sqrt", "rsqrt", "exp",
    "exp2", "expm1", "log", "log2", "log1p", "log10", "abs", "neg", "negative", "reciprocal", "sum", "mean", "prod", "std", "var",
    "max", "min", "amax", "amin", "argmax", "argmin", "cumsum", "logsumexp", "softmax", "log_softmax", "sigmoid", "tanh", "relu",
    "clamp", "clamp_min", "clamp_max", "maximum", "minimum", "where", "masked_fill", "gt", "ge", "lt", "le", "eq", "ne", "logical_and",
    "logical_or", "logical_not", "bitwise_and", "bitwise_or", "bitwise_not", "sign", "round", "floor", "ceil", "t", "transpose",
    "permute", "swapaxes", "movedim", "unsqueeze", "squeeze", "view", "reshape", "flatten", "ravel", "expand", "expand_as",
    "broadcast_to", "clone", "detach", "contiguous", "float", "double", "long", "int", "bool", "to", "type", "diagonal", "flip", "tril",
    "triu", "unbind", "chunk", "split", "select", "narrow", "gather", "index_select", "scatter", "stack", "cat", "concat", "vstack",
    "hstack", "norm", "sin", "cos", "sort", "roll", "zero", "fill", "copy", "view_as", "reshape_as", "type_as",
    "linear", "subtract", "multiply", "divide", "leaky_relu", "rsub", "greater", "less",
    "not_equal", "index_add", "scatter_add", "masked_select", "nonzero", "item",
)  # fmt: skip
DUNDERS = (
    "add", "radd", "sub", "rsub", "mul", "rmul", "truediv", "rtruediv", "div", "rdiv", "pow", "rpow", "matmul", "rmatmul", "neg", "abs",
    "pos", "iadd", "isub", "imul", "itruediv", "idiv", "getitem", "setitem", "gt", "ge", "lt", "le", "eq", "ne", "and", "or", "xor",
    "invert", "rand", "ror", "float",
)  # fmt: skip
KNOWN = frozenset(
    (
        *PLAIN,
        *(f"{name}_" for name in PLAIN),
        *(f"__{name}__" for name in DUNDERS),
        ".T",
        ".mT",
        ".data",
        ".H",
    )
)


class Unknown(Exception):
    """This operation cannot be done again."""


Substitute = (
    Tensor | Event | Mapping[int, Any]
)  # a value; another operation; other operands by value
Goals = Mapping[int, Callable[[Any], bool]]


class Replay:
    """One recorded run. work: spent by each operation that is done again."""

    def __init__(self, run: Trace, work: Budget) -> None:
        self.run = run
        self.work = work

    def works(
        self, forced: Mapping[int, Substitute], goals: Goals, kept: Goals, last: Event | None = None
    ) -> int:
        """The place of the first operation that gives something else, where every goal is met; NONE
        where not.

        forced: what the operations at these places in the order give instead, or which operations
        stand there instead. goals: by value, whether what comes in its stead is right. kept: the
        same of values that are right now. last: an operation that failed; its result is the goal
        -1.
        """
        first = NONE
        changed: dict[int, Any] = {}
        queue = list(forced)
        heapq.heapify(queue)
        seen: set[int] = set()
        met: set[int] = set()
        while queue:
            at = heapq.heappop(queue)
            if at in seen:
                continue
            seen.add(at)
            event, given = self.run.events[at], forced.get(at)
            try:
                outputs = (
                    [given] if isinstance(given, Tensor) else self._anew(event, given, changed)
                )
            except Unknown:
                return NONE
            if event.outputs and outputs and alike(outputs[0], self.run.content(event.outputs[0])):
                continue
            first = at if first == NONE else first
            for value, made in zip(event.outputs or (NONE,), outputs, strict=False):
                if value in goals and (value != NONE or event is last):
                    if not goals[value](made):
                        return NONE
                    met.add(value)
                elif value in kept and not kept[value](made):
                    return NONE
                if value != NONE:
                    changed[value] = made
                    for use in self.run.uses.get(value, ()):
                        if use.at > at:
                            heapq.heappush(queue, use.at)
        return first if len(met) == len(goals) else NONE

    def _anew(self, event: Event, given: Any, changed: Mapping[int, Any]) -> list[Any]:
        if isinstance(given, Event):
            return self.again(given, changed)
        return self.again(event, {**changed, **given} if given else changed)

    def again(self, event: Event, changed: Mapping[int, Any]) -> list[Any]:
        """The outputs of an operation with some of its operands changed. Raises Unknown."""
        self.work.spend()
        if event.name not in KNOWN:
            raise Unknown
        args, kwargs = self._arguments(event, changed)
        sizes = [item.numel() for item in _tensors((*args, *kwargs.values()))]
        if not sizes or math.prod(max(1, size) for size in sizes[:3]) > MAX_PRODUCT:
            raise Unknown
        if isinstance(args[0] if args else None, Tensor):
            args[0] = args[0].clone()  # it may be changed in place
        result = _do(event.name, args, kwargs)
        results = [
            item
            for item in (result if isinstance(result, (tuple, list)) else (result,))
            if isinstance(item, (Tensor, float))
        ]
        if len(event.outputs) == len(results) + 1:
            return [args[0], *results]
        return results

    def _arguments(
        self, event: Event, changed: Mapping[int, Any]
    ) -> tuple[list[Any], dict[str, Any]]:
        def value(number: int) -> Any:
            found = changed.get(number, self.run.content(number))
            if not isinstance(found, (Tensor, float)):
                raise Unknown
            return found

        if event.form is None:
            return [value(number) for number in event.inputs], {}
        try:
            args, kwargs = event.form
            return [_read(part, value) for part in args], {
                str(key): _read(part, value) for key, part in kwargs
            }
        except (TypeError, ValueError, IndexError, AttributeError, RecursionError) as error:
            raise Unknown from error


def _read(part: Any, value: Callable[[int], Any]) -> Any:
    kind = part[0]
    if kind == "v":
        return value(int(part[1]))
    if kind == "c":
        return part[1]
    if kind == "d":
        return getattr(torch, part[1]) if isinstance(getattr(torch, part[1]), torch.dtype) else None
    if kind == "e":
        return ...
    if kind == "?":
        raise Unknown
    items = [_read(item, value) for item in part[1]]
    return slice(*items) if kind == "s" else tuple(items) if kind == "u" else items


def _do(name: str, args: list[Any], kwargs: dict[str, Any]) -> Any:
    own = isinstance(args[0] if args else None, Tensor)
    if name.startswith("."):
        if not own or args[0].dim() > 2:
            raise Unknown
        return args[0].t() if name == ".T" else getattr(args[0], name[1:])
    for place in ((torch.Tensor,) if own else ()) + (torch, torch.nn.functional):
        function = getattr(place, name, None)
        if function is not None:
            try:
                return function(*args, **kwargs)
            except TypeError:  # a function of the same name that takes other arguments
                continue
            except (RuntimeError, ValueError, IndexError, OverflowError) as error:
                raise Unknown from error
    raise Unknown


def _tensors(items: Any) -> list[Tensor]:
    found: list[Tensor] = []
    for item in items:
        if isinstance(item, Tensor):
            found.append(item)
        elif isinstance(item, (list, tuple)):
            found += _tensors(item)
    return found


def alike(made: Any, was: Any) -> bool:
    """Whether nothing has changed."""
    return (
        isinstance(made, Tensor)
        and isinstance(was, Tensor)
        and made.shape == was.shape
        and (torch.equal(made, was) or equal(made, was))
    )
