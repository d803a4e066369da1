"""Where nan and infinity are born, and of what: overflow, underflow, a logarithm of 0, 0/0."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, as_tensor


def nonfinite_origin(
    value: int,
    want: Any,
    run: Trace,
    right: ReferenceValues,
    operands: Callable[[Event], list[int]],
) -> Event | None:
    """The first operation behind a value that made nan or inf of finite numbers, where right runs
    have none.
    """

    def is_odd(number: int) -> bool:
        wide = as_tensor(run.content(number))
        return (
            wide is not None
            and not bool(wide.isfinite().all())
            and not right.find(run.content(number))
        )

    goal = as_tensor(want)
    if not is_odd(value) or (goal is not None and not bool(goal.isfinite().all())):
        return None
    seen, queue, births = {value}, [value], []
    while queue:
        maker = run.makers.get(here := queue.pop())
        if maker is not None:
            odd = [operand for operand in operands(maker) if operand != here and is_odd(operand)]
            births += [] if odd else [maker]
            queue += [operand for operand in odd if operand not in seen]
            seen.update(odd)
    born = min(births, key=lambda event: event.at, default=None)
    return _of_nothing(born, run, right) or born


def _of_nothing(born: Event | None, run: Trace, right: ReferenceValues) -> Event | None:
    """The first operation that left nothing over, where the nan comes of that and right runs have
    nothing empty.
    """
    found = None
    while born is not None:
        empty = next(
            (
                value
                for value in born.inputs
                if isinstance(item := run.content(value), Tensor) and not item.numel()
            ),
            None,
        )
        born = run.makers.get(empty) if empty is not None and not right.has_empty else None
        found = born if born is not None and born.step >= 0 else found
    return found


def birth_words(event: Event, run: Trace) -> str:
    """What made nan or inf in this operation."""
    inputs = [item for value in event.inputs if isinstance(item := run.content(value), Tensor)]
    if (
        event.outputs
        and isinstance(made := run.content(event.outputs[0]), Tensor)
        and not made.numel()
    ):
        return f"nothing is left of it here, its shape is {list(made.shape)}, and what is computed of nothing further down is nan"
    out = run.content(event.outputs[0]) if event.outputs else None
    name = event.name.strip("_").removeprefix("r")
    kind = "nan" if isinstance(out, Tensor) and bool(out.isnan().any()) else "inf"
    first = inputs[0] if inputs else None
    dtype = str(out.dtype).removeprefix("torch.") if isinstance(out, Tensor) else "this type"
    if event.name in ("exp", "exp_", "expm1", "exp2") and first is not None:
        return f"overflow: exp of {_number(first.max())} is larger than any {dtype}, so inf is born here"
    if event.name.startswith("log") and first is not None and bool((first == 0).any()):
        origin = _underflow(event.inputs[0], run)
        return f"the logarithm of 0 is -inf, and it is born here{origin}"
    if (
        event.name.startswith(("log", "sqrt", "rsqrt"))
        and first is not None
        and bool((first < 0).any())
    ):
        return f"{event.name} of a negative number is nan, and it is born here: the smallest is {_number(first.min())}"
    if event.name in ("div", "div_", "true_divide", "__rtruediv__", "__rdiv__", "reciprocal"):
        bottom = inputs[-1] if len(inputs) > 1 or event.name.startswith(("__r", "rec")) else None
        if bottom is not None and bool((bottom == 0).any()):
            origin = _underflow(event.inputs[-1], run)
            return f"a division by 0{', of 0 itself,' if kind == 'nan' else ''} makes {kind}, and it is born here{origin}"
    if event.name in (
        "pow",
        "square",
        "mul",
        "matmul",
        "sum",
        "add",
        "__pow__",
        "mm",
        "prod",
        "cumsum",
    ):
        return f"overflow: the numbers grow larger than any {dtype}, so {kind} is born here"
    if event.name in ("sub", "__rsub__"):
        return (
            f"{kind} is born here: infinity minus infinity is nan"
            if kind == "nan"
            else f"overflow: {kind} is born here"
        )
    return f"{kind} is born here: everything that went into `{name}` was a finite number"


def _underflow(value: int, run: Trace) -> str:
    """Whether the 0 was an exp too small to be told from 0, possibly divided or summed since."""
    for _ in range(6):
        maker = run.makers.get(value)
        if maker is None or maker.kind != "op" or not maker.inputs:
            return ""
        if maker.name in ("exp", "exp_"):
            source = run.content(maker.inputs[0])
            low = (
                f" of {_number(source.min())}"
                if isinstance(source, Tensor) and source.numel()
                else ""
            )
            line = run.steps[run.home_step(maker.step)][1] if maker.step >= 0 else 0
            place = f" in line {line}" if line else ""
            return f". The 0 is an underflow: exp{low}{place} is smaller than any number above 0"
        if maker.name in ("softmax", "sigmoid"):
            return f". The 0 is an underflow in {maker.name}"
        value = maker.inputs[0]
    return ""


def _number(value: torch.Tensor) -> str:
    return f"{float(value):.4g}"
