"""Why an operation on numbers made nan or infinity, from the ranges of what went in. Pure."""

from __future__ import annotations

import math
from collections.abc import Callable

from tutor.debugger.origins.division import of_division
from tutor.debugger.origins.nonfinite import INF, NAN, tensor_holds
from tutor.debugger.origins.operation import Operation, largest, made, number

LOGARITHMS = ("log", "log2", "log10", "log_softmax")
SUMS = ("add", "sub", "rsub", "sum", "mean", "cumsum", "mm", "addmm", "bmm", "dot", "mv")
LOADED = ("lift_fresh", "to_copy", "copy", "fill", "full", "index_put", "scalar_tensor", "clone")


def cause(operation: Operation) -> str:
    """How it arose, as a clause."""
    found = (words(operation) for words in RULES)
    return next((text for text in found if text), _general(operation))


def _of_nan(operation: Operation) -> str:
    for place in range(len(operation.inputs)):
        value = operation.tensor(place)
        if value is not None and tensor_holds(value, NAN):
            return f"{NAN} was in what it reads already{made(operation, place)}"
    return ""


def _of_nothing(operation: Operation) -> str:
    import torch

    for value in operation.inputs:
        if isinstance(value, torch.Tensor) and not value.numel():
            return f"{operation.name} of no elements at all is {operation.kind}"
    return ""


def _of_exponential(operation: Operation) -> str:
    value = operation.tensor(0)
    if operation.name not in ("exp", "exp2", "expm1", "sinh", "cosh") or value is None:
        return ""
    if tensor_holds(value, INF):
        return ""
    named = f"{operation.name} of {largest(value)}"
    return f"overflow: {named} is larger than any {operation.dtype} can be, so it is inf"


def _of_logarithm(operation: Operation) -> str:
    value = operation.tensor(0)
    if operation.name not in (*LOGARITHMS, "log1p") or value is None:
        return ""
    edge = -1 if operation.name == "log1p" else 0
    if operation.kind == NAN and bool((value < edge).any()):
        smallest = f"the smallest number here is {number(value.min())}"
        return f"{operation.name} of a number below {edge} is nan; {smallest}"
    if bool((value == edge).any()):
        count = int((value == edge).sum())
        times = f" ({count} of {value.numel()} are {edge}){made(operation, 0)}"
        return f"{operation.name} of {edge} is -inf{times}"
    return ""


def _of_root(operation: Operation) -> str:
    value = operation.tensor(0)
    if operation.name not in ("sqrt", "rsqrt") or value is None:
        return ""
    if operation.kind == NAN and bool((value < 0).any()):
        return f"the root of a negative number is nan; the smallest is {number(value.min())}"
    is_zero = operation.name == "rsqrt" and bool((value == 0).any())
    return "1 divided by the root of 0 is inf" if is_zero else ""


def _of_angle(operation: Operation) -> str:
    value = operation.tensor(0)
    if operation.name not in ("acos", "asin", "atanh", "erfinv") or value is None:
        return ""
    if bool((value.abs() > 1).any()):
        return f"{operation.name} is there from -1 to 1 only; here one number is {largest(value)}"
    return f"{operation.name} of 1 or -1 is infinite" if operation.name == "atanh" else ""


def _of_product(operation: Operation) -> str:
    if operation.kind != NAN or operation.name not in ("mul", *SUMS[-5:]):
        return ""
    for place in (0, 1, 2):
        value = operation.tensor(place)
        if value is not None and tensor_holds(value, INF):
            return f"0 times inf, or inf minus inf, is nan{made(operation, place, 'the inf')}"
    return ""


def _of_difference(operation: Operation) -> str:
    if operation.kind != NAN or operation.name not in SUMS:
        return ""
    for place in range(len(operation.inputs)):
        value = operation.tensor(place)
        if value is not None and tensor_holds(value, INF):
            return f"inf minus inf is nan{made(operation, place, 'an inf')}"
    return ""


def _of_softmax(operation: Operation) -> str:
    value = operation.tensor(0)
    if "softmax" not in operation.name or value is None or not tensor_holds(value, INF):
        return ""
    if bool((value == math.inf).any()):
        return f"softmax of inf is nan{made(operation, 0, 'the inf')}"
    return "softmax of a row in which every number is -inf is nan: everything in it is masked"


def _of_variance(operation: Operation) -> str:
    if operation.name not in ("var", "std", "var_mean", "std_mean"):
        return ""
    return "the variance of a single number divides by n - 1, which is 0"


def _of_power(operation: Operation) -> str:
    value = operation.tensor(0)
    if operation.name != "pow" or value is None:
        return ""
    if operation.kind == NAN and bool((value < 0).any()):
        return "a negative number to the power of a fraction is nan"
    if operation.kind == INF and bool((value == 0).any()):
        return "0 to a negative power is inf"
    return ""


def _of_average(operation: Operation) -> str:
    if operation.name not in ("nll_loss_forward", "nll_loss2d_forward", "nll_loss"):
        return ""
    return (
        ""
        if operation.kind == INF
        else "the average over no target at all (all are ignored) is nan"
    )


def _of_loading(operation: Operation) -> str:
    if operation.name not in LOADED:
        return ""
    values = [operation.tensor(place) for place in range(len(operation.inputs))]
    known = [value for value in values if value is not None and value.is_floating_point()]
    if not known or any(tensor_holds(value, operation.kind) for value in known):
        return f"{operation.kind} is in the data that is read here"
    most = max(known, key=lambda value: value.abs().max().item())
    return f"overflow: {largest(most)} is larger than any {operation.dtype} can be"


def _of_growth(operation: Operation) -> str:
    if operation.kind != INF or any(
        tensor_holds(value, INF)
        for value in map(operation.tensor, range(len(operation.inputs)))
        if value is not None
    ):
        return ""
    return f"overflow: the result of {operation.name} is larger than any {operation.dtype} can be"


def _general(operation: Operation) -> str:
    for place in range(len(operation.inputs)):
        value = operation.tensor(place)
        if value is not None and tensor_holds(value, INF):
            return f"{operation.name} makes {operation.kind} of inf{made(operation, place)}"
    return f"{operation.name} makes {operation.kind} of finite numbers"


# what was there before comes first, then what each operation cannot do
RULES: tuple[Callable[[Operation], str], ...] = (
    _of_loading,
    _of_nan,
    _of_nothing,
    _of_exponential,
    _of_logarithm,
    _of_root,
    _of_angle,
    _of_softmax,
    of_division,
    _of_product,
    _of_difference,
    _of_variance,
    _of_power,
    _of_average,
    _of_growth,
)
