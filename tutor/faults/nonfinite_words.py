"""How an operation made nan or infinity of finite numbers: overflow, underflow, a logarithm of 0,
0/0.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from torch import Tensor

from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value

EXPONENTIALS = ("exp", "exp_", "expm1", "exp2")
ROOTS = ("log", "sqrt", "rsqrt")  # of negative numbers, nan
DIVISIONS = ("div", "div_", "true_divide", "__rtruediv__", "__rdiv__", "reciprocal")
GROWING = ("pow", "square", "mul", "matmul", "sum", "add", "__pow__", "mm", "prod", "cumsum")
DIFFERENCES = ("sub", "__rsub__")
SQUASHING = ("softmax", "sigmoid")  # these round small numbers to 0
MAX_HOPS = 6  # from a 0 back to the operation that rounded to it


@dataclass(frozen=True)
class _Operation:
    event: Event
    run: Trace

    @cached_property
    def inputs(self) -> list[Tensor]:
        """The tensors that went in, in any shapes."""
        contents = (self.run.content(value) for value in self.event.inputs)
        return [item for item in contents if isinstance(item, Tensor)]

    @cached_property
    def output(self) -> Tensor | None:
        """The tensor that came out."""
        content = self.run.content(self.event.outputs[0]) if self.event.outputs else None
        return content if isinstance(content, Tensor) else None

    @property
    def kind(self) -> str:
        """ "nan" or "inf"."""
        return "nan" if self.output is not None and bool(self.output.isnan().any()) else "inf"

    @property
    def dtype(self) -> str:
        """Of what came out."""
        out = self.output
        return str(out.dtype).removeprefix("torch.") if out is not None else "number of this type"


def nonfinite_words(event: Event, run: Trace) -> str:
    """What made nan or inf in this operation, as a sentence without its full stop."""
    operation = _Operation(event, run)
    found = (words(operation) for words in _BY_OPERATION)
    finite = f"everything that went into `{event.name.strip('_')}` was finite"
    general = f"the result here is {operation.kind}, although {finite}"
    return next((words for words in found if words), general)


def _of_nothing(operation: _Operation) -> str:
    if operation.output is None or operation.output.numel():
        return ""
    shape = list(operation.output.shape)
    return f"nothing is left here: the shape is {shape}, and what is computed of it later is nan"


def _of_exponential(operation: _Operation) -> str:
    if operation.event.name not in EXPONENTIALS or not operation.inputs:
        return ""
    largest = _number(operation.inputs[0].max())
    too_large = f"exp of {largest} is larger than any {operation.dtype}"
    return f"overflow: {too_large}, so the result here is inf"


def _of_logarithm(operation: _Operation) -> str:
    event, inputs = operation.event, operation.inputs
    if not event.name.startswith("log") or not inputs or not bool((inputs[0] == 0).any()):
        return ""
    underflow = _underflow(event.inputs[0], operation.run)
    return f"this takes the logarithm of 0, so the result here is -inf{underflow}"


def _of_negative(operation: _Operation) -> str:
    name, inputs = operation.event.name, operation.inputs
    if not name.startswith(ROOTS) or not inputs or not bool((inputs[0] < 0).any()):
        return ""
    smallest = _number(inputs[0].min())
    return f"{name} of a negative number is nan; the smallest number here is {smallest}"


def _of_division(operation: _Operation) -> str:
    event, inputs = operation.event, operation.inputs
    if event.name not in DIVISIONS or not inputs:
        return ""
    # a plain number divided by a tensor is recorded with that tensor alone
    has_divisor = len(inputs) > 1 or event.name.startswith(("__r", "rec"))
    if not has_divisor or not bool((inputs[-1] == 0).any()):
        return ""
    divided = "0 by 0" if operation.kind == "nan" else "by 0"
    underflow = _underflow(event.inputs[-1], operation.run)
    return f"this divides {divided}, so the result here is {operation.kind}{underflow}"


def _of_growth(operation: _Operation) -> str:
    if operation.event.name not in GROWING:
        return ""
    too_large = f"the numbers grow larger than any {operation.dtype}"
    return f"overflow: {too_large}, so the result here is {operation.kind}"


def _of_difference(operation: _Operation) -> str:
    if operation.event.name not in DIFFERENCES:
        return ""
    if operation.kind == "nan":
        return "infinity minus infinity is nan, so the result here is nan"
    return "overflow: the result here is inf"


# an empty tensor first: whatever operation came after, that is the reason
_BY_OPERATION: tuple[Callable[[_Operation], str], ...] = (
    _of_nothing,
    _of_exponential,
    _of_logarithm,
    _of_negative,
    _of_division,
    _of_growth,
    _of_difference,
)


def _underflow(value: Value, run: Trace) -> str:
    """Whether the 0 was an exp too small to be told from 0, possibly divided or summed since: a
    further sentence, or nothing.
    """
    for _ in range(MAX_HOPS):
        maker = run.maker(value)
        if maker is None or maker.kind != "op" or not maker.inputs:
            return ""
        if maker.name in ("exp", "exp_"):
            return f". The 0 is an underflow: {_small_exponential(maker, run)}"
        if maker.name in SQUASHING:
            return f". The 0 is an underflow in {maker.name}"
        value = maker.inputs[0]  # of a quotient the numerator, which is what becomes 0
    return ""


def _small_exponential(maker: Event, run: Trace) -> str:
    source, step = run.content(maker.inputs[0]), run.home_step(maker.step)
    is_known = isinstance(source, Tensor) and source.numel()
    low = f" of {_number(source.min())}" if is_known else ""
    place = f" in line {run.steps[step][1]}" if step is not None else ""
    return f"exp{low}{place} is too small to be told from 0"


def _number(value: Tensor) -> str:
    return f"{float(value):.4g}"
