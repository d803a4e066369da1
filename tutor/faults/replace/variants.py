"""The same operation with one mistake corrected: another axis, two operands exchanged, a mean for a
sum.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from tutor.faults.trace.trace_events import Event

REDUCING_NAMES = """
sum mean std var max min amax amin softmax log_softmax logsumexp cumsum prod norm argmax
"""
REDUCING = frozenset(REDUCING_NAMES.split())
KEEP_THE_AXIS = ("softmax", "log_softmax", "cumsum")  # these take no keepdim
MATRICES = frozenset(("matmul", "mm", "__matmul__", "bmm"))
AXES = (0, 1, 2, -1)
AXIS_OPTIONS = ("dim", "axis", "keepdim")
# both spellings: an operator is recorded under a name of its own
OTHER = {
    "sum": ("mean",),
    "mean": ("sum",),
    "gt": ("lt", "ge", "le"),
    "lt": ("gt", "le", "ge"),
    "ge": ("lt", "gt"),
    "le": ("gt", "lt"),
    "__gt__": ("__lt__",),
    "__lt__": ("__gt__",),
    "max": ("min",),
    "min": ("max",),
    "amax": ("amin",),
    "amin": ("amax",),
    "clamp_min": ("clamp_max",),
    "clamp_max": ("clamp_min",),
    "exp": ("log",),
    "log": ("exp",),
    "sqrt": ("square",),
    "square": ("sqrt",),
    "add": ("sub", "mul"),
    "sub": ("add", "mul", "__rsub__"),
    "mul": ("div", "add"),
    "div": ("mul", "sub"),
    "__rsub__": ("add", "sub"),
    "__iadd__": ("__isub__",),
    "__isub__": ("__iadd__",),
    "tril": ("triu",),
    "triu": ("tril",),
}
Form = list[Any]  # the arguments, as tutor.candidate.record.template writes them


def variants(event: Event, *, axes_only: bool = False) -> Iterator[Event]:
    """The event as it would be, one mistake at a time. axes_only: the same operation on the same
    operands.
    """
    args, kwargs = form_of(event)
    if event.name in REDUCING:
        for other_args, other_kwargs in _axes(event.name, args, kwargs):
            yield _with(event, event.name, other_args, other_kwargs)
    if event.name in MATRICES and len(args) == 2:
        yield _with(event, event.name, args[::-1], kwargs)
    for name in () if axes_only else OTHER.get(event.name, ()):
        yield _with(event, name, args, kwargs)


def form_of(event: Event) -> tuple[Form, Form]:
    """The arguments, written out."""
    if isinstance(event.form, list) and len(event.form) == 2:
        return list(event.form[0]), list(event.form[1])
    return [["v", value] for value in event.inputs], []


def _axes(name: str, args: Form, kwargs: Form) -> Iterator[tuple[Form, Form]]:
    """Every axis, kept and not kept; and none at all."""
    rest = [row for row in kwargs if row[0] not in AXIS_OPTIONS]
    start = args[:1]  # the operand; an axis that was given by position goes with the rest
    for axis in AXES:
        along = [*start, ["c", axis]]
        if name in KEEP_THE_AXIS:
            yield along, []
        else:
            yield along, [*rest, ["keepdim", ["c", True]]]
            yield along, [*rest, ["keepdim", ["c", False]]]
    yield start, rest


def _with(event: Event, name: str, args: Form, kwargs: Form) -> Event:
    return dataclasses.replace(event, name=name, form=[args, kwargs])
