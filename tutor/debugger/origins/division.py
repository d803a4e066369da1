"""How a division made nan or infinity. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tutor.debugger.origins.nonfinite import INF, NAN, tensor_holds
from tutor.debugger.origins.operation import Operation, made, number

if TYPE_CHECKING:
    from torch import Tensor

# where each has its dividend and its divisor
PLACES = {"div": (0, 1), "true_divide": (0, 1), "addcdiv": (1, 2), "reciprocal": (0, 0)}


def of_division(operation: Operation) -> str:
    """A clause about the divisor, "" for what is not a division."""
    if operation.name not in PLACES:
        return ""
    above, below = PLACES[operation.name]
    dividend, divisor = operation.tensor(above), operation.tensor(below)
    if dividend is None or divisor is None:
        return ""
    if bool((divisor == 0).any()):
        divided = "0 divided by 0 is nan" if operation.kind == NAN else "a division by 0 is inf"
        return f"{divided}{made(operation, below, 'the 0')}"
    return _of_infinities(operation, dividend, divisor, below)


def _of_infinities(operation: Operation, dividend: Tensor, divisor: Tensor, below: int) -> str:
    is_above, is_below = tensor_holds(dividend, INF), tensor_holds(divisor, INF)
    if operation.kind == NAN:
        text = f"inf divided by inf is nan{made(operation, below)}"
        return text if is_above and is_below else ""
    if is_above:
        return ""
    return f"overflow: it divides by {number(divisor.abs().min())}, which is almost 0"
