"""The same operation with one slip mended: another axis, an operand turned, two operands exchanged,
a mean for a sum.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from torch import Tensor

from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event

REDUCING = frozenset(
    (
        "sum",
        "mean",
        "std",
        "var",
        "max",
        "min",
        "amax",
        "amin",
        "softmax",
        "log_softmax",
        "logsumexp",
        "cumsum",
        "prod",
        "norm",
        "argmax",
    )
)
OTHER = {
    "sum": ("mean",), "mean": ("sum",), "gt": ("lt", "ge", "le"), "lt": ("gt", "le", "ge"), "ge": ("lt", "gt"), "le": ("gt", "lt"),
    "__gt__": ("__lt__",), "__lt__": ("__gt__",), "max": ("min",), "min": ("max",), "amax": ("amin",), "amin": ("amax",),
    "clamp_min": ("clamp_max",), "clamp_max": ("clamp_min",), "exp": ("log",), "log": ("exp",), "sqrt": ("square",), "square": ("sqrt",),
    "add": ("sub", "mul"), "sub": ("add", "mul", "__rsub__"), "mul": ("div", "add"), "div": ("mul", "sub"), "__rsub__": ("add", "sub"),
    "__iadd__": ("__isub__",), "__isub__": ("__iadd__",), "tril": ("triu",), "triu": ("tril",),
}  # fmt: skip
MATRICES = frozenset(("matmul", "mm", "__matmul__", "bmm"))
Form = list[Any]


def variants(event: Event, run: Trace, *, axes_only: bool = False) -> Iterator[tuple[str, Event]]:
    """(what was changed, the event as it would be)."""
    args, kwargs = form_of(event)
    if event.name in REDUCING:
        yield from (
            ("axis", _with(event, event.name, *form)) for form in _axes(event, args, kwargs)
        )
    if event.name in MATRICES and len(args) == 2:
        yield "exchanged", _with(event, event.name, args[::-1], kwargs)
    if not axes_only:
        for name in OTHER.get(event.name, ()):
            yield "operation", _with(event, name, args, kwargs)


def form_of(event: Event) -> tuple[Form, Form]:
    """The arguments, written out."""
    if isinstance(event.form, list) and len(event.form) == 2:
        return list(event.form[0]), list(event.form[1])
    return [["v", value] for value in event.inputs], []


def _axes(event: Event, args: Form, kwargs: Form) -> Iterator[tuple[Form, Form]]:
    """Every other axis, and whether it is kept."""
    rest = [row for row in kwargs if row[0] not in ("dim", "axis", "keepdim")]
    start = [args[0]] if args else []
    for axis in (0, 1, 2, -1):
        for keep in (True, False):
            form = [*start, ["c", axis]], [*rest, ["keepdim", ["c", keep]]]
            if event.name in ("softmax", "log_softmax", "cumsum"):
                form = [*start, ["c", axis]], []
            yield form
            if event.name in ("softmax", "log_softmax", "cumsum"):
                break
    yield start, rest


def _with(event: Event, name: str, args: Form, kwargs: Form) -> Event:
    return dataclasses.replace(event, name=name, form=[args, kwargs])


def is_tensor(value: int, run: Trace) -> bool:
    """Whether that value is a tensor."""
    return isinstance(run.content(value), Tensor)
