"""Is what somebody typed the answer, however it is spelled? Pure.

`(5, 784)`, `[5,784]` and `5x784` are one shape.
"""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Sequence
from typing import Any

import torch

NUMBER = r"[-+]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?"
YES, NO = {"true", "yes", "y"}, {"false", "no", "n"}
MOST_EXPONENT, MOST_BASE = 64, 1e6  # of a power that is computed
SCALARS = {"()", "[]", "scalar", "0-d", "0d", "torch.size([])"}


class Unreadable(ValueError):
    """What was typed is not an answer of the kind asked for; the message says which kind."""


def same_answer(text: str, truth: Any) -> bool:
    """Whether the text spells the truth: a shape, number, bool, string, or strings in order.

    A float is right when it agrees to the digits that were typed, two at least. Raises Unreadable
    for what is not such an answer.
    """
    text = text.strip()
    if isinstance(truth, torch.Tensor):
        truth = truth.tolist()
    if isinstance(truth, bool):
        return _read_bool(text) is truth
    if isinstance(truth, (int, float)):
        return _same_number(text, truth)
    if isinstance(truth, str):
        return _plain(text) == _plain(truth)
    if _are_names(truth):
        return _read_names(text, truth) == [_plain(item) for item in truth]
    return _read_sizes(text) == [float(item) for item in truth]


def _are_names(truth: Any) -> bool:
    """Whether it is a sequence of strings, and not an empty one."""
    is_sequence = isinstance(truth, Sequence) and len(truth) > 0
    return is_sequence and all(isinstance(item, str) for item in truth)


def spelled(truth: Any) -> str:
    """The answer as it is shown."""
    if isinstance(truth, torch.Tensor):
        truth = truth.tolist()
    if isinstance(truth, torch.Size):
        return str(tuple(truth))
    if isinstance(truth, (list, tuple)) and _are_names(truth):
        return ", ".join(truth)
    if isinstance(truth, int) and not isinstance(truth, bool):
        return f"{truth:,}"
    return f"{truth:.6g}" if isinstance(truth, float) else str(truth)


def _read_bool(text: str) -> bool:
    word = _plain(text)
    if word not in YES | NO:
        raise Unreadable("a yes or a no")
    return word in YES


def _same_number(text: str, truth: float) -> bool:
    # commas between thousands, a typographic minus, and ^ for a power
    bare = re.sub(r"(?<=\d),(?=\d{3}(?:\D|$))", "", text).replace("−", "-").replace("^", "**")
    value = _calculate(bare)
    if value is None:
        raise Unreadable("a number")
    if isinstance(truth, int) or math.isinf(truth) or truth == 0:
        return value == truth
    if math.isnan(truth) or math.isnan(value):
        return math.isnan(truth) and math.isnan(value)
    digits = max(2, len(re.sub(r"^0+|[eE].*$|\D", "", bare)))
    # half a unit of the last digit typed, and a little for the rounding of the text itself
    unit = 10.0 ** (math.floor(math.log10(abs(truth))) + 1 - digits)
    return abs(value - truth) <= 0.5 * unit * 1.001


def _calculate(text: str) -> float | None:
    """A number, or numbers with `* / + - **` between them (`10**8`, `1/3`); None otherwise."""
    if text.casefold() in ("inf", "-inf", "nan", "infinity"):
        return float(text)
    try:
        return _value(ast.parse(text, mode="eval").body)
    except (
        SyntaxError, ValueError, TypeError, OverflowError, ZeroDivisionError, MemoryError,
        RecursionError,
    ):  # fmt: skip
        return None


def _value(node: ast.expr) -> float:
    """Raises ValueError for anything but a calculation, and what the calculation raises."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return node.value  # type: ignore[return-value]  # just made sure of
    if isinstance(node, ast.UnaryOp) and type(node.op) in SIGNS:
        return SIGNS[type(node.op)](_value(node.operand))
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATIONS:
        return OPERATIONS[type(node.op)](_value(node.left), _value(node.right))
    raise ValueError("not a calculation")


def _power(base: float, exponent: float) -> float:
    """Raises ValueError where the result would take long to compute."""
    if abs(exponent) > MOST_EXPONENT or abs(base) > MOST_BASE:
        raise ValueError("too large a power")
    return float(base**exponent) if exponent < 0 else base**exponent


SIGNS: dict[type[ast.unaryop], Callable[[float], float]] = {
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
}
OPERATIONS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Pow: _power,
}


def _read_sizes(text: str) -> list[float]:
    if _plain(text) in SCALARS:
        return []
    bare = re.sub(r"^\s*(?:torch\.)?(?:Size|tensor)\s*", "", text, flags=re.IGNORECASE)
    if not re.fullmatch(rf"[\s(\[]*{NUMBER}(?:\s*(?:,|x|×|\*|\s)\s*{NUMBER})*[\s,)\]]*", bare):
        raise Unreadable("sizes, like (5, 784) or 5x784")
    return [float(part.replace("_", "")) for part in re.findall(NUMBER, bare)]


def _read_names(text: str, truth: Sequence[str]) -> list[str]:
    parts = [
        part
        for part in re.split(r"\s*(?:,|;|->|→|<|>|\n)\s*|\s+(?=\S)", text.strip("[]() "))
        if part
    ]
    names = [_plain(part) for part in parts]
    if sorted(names) != sorted(_plain(item) for item in truth):
        raise Unreadable(f"{len(truth)} names in an order: {', '.join(sorted(truth))}")
    return names


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.strip().strip("'\"`.").casefold())
