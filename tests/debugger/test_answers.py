"""An answer in any spelling, and no other one."""

from __future__ import annotations

import math
from typing import Any

import pytest
import torch

from tutor.debugger.goals.answers import is_right

NAMES = {"x": torch.ones(5, 4), "n": 3, "torch": torch}


def value(text: str) -> Any:
    """Evaluate as in the frame."""
    return eval(text, dict(NAMES))


RIGHT = [
    ("(5, 4)", (5, 4)), ("[5, 4]", (5, 4)), ("5, 4", (5, 4)), ("5x4", (5, 4)), ("5 × 4", (5, 4)), ("[5 x 4]", (5, 4)), ("torch.Size([5, 4])", (5, 4)),
    ("x.shape", torch.Size([5, 4])), ("5", torch.Size([5])), ("(5,)", torch.Size([5])), ("()", torch.Size([])), ("60", 60), ("5 * 12", 60), ("60.0", 60),
    ("1,797", 1797), ("1797", 1797), ("1 797", 1797), ("5,750,400", 5750400), ("60 numbers", 60), ("0.51", 0.5134), ("0.513", 0.5134), ("0.5134", 0.51339),
    ("51%", 0.5134), ("0.1308", torch.tensor(0.13079)), ("3", torch.tensor(3)), ("n", 3), ("True", True), ("yes", True), ("no", False), ("False", torch.tensor(False)),
    ("mean", "mean"), ("'mean'", "mean"), ("Mean", "mean"), ("None", None), ("nothing", None), ("nan", math.nan), ("float('inf')", math.inf),
    ("torch.ones(5, 4)", torch.ones(5, 4)), ("[1, 2]", torch.tensor([1.0, 2.0])), ("[0.1308]", torch.tensor([0.13079])), ("float32", torch.float32),
    ("torch.float32", torch.float32), ("relu, lin", ["relu", "lin"]), ("relu lin", ["relu", "lin"]), ("['relu', 'lin']", ["relu", "lin"]), ("Lin", type("Lin", (), {})),
    ("-0.5", -0.5), ("1e-3", 0.001), ("7840000000", 50000 * 784 * 50 * 4), ("{1: 2}", {1: 2}), ("relu → lin", ["relu", "lin"]),
]  # fmt: skip
WRONG = [
    ("(4, 5)", (5, 4)), ("5", (5, 4)), ("20", (5, 4)), ("59", 60), ("60.5", 60), ("nosuch", 60), ("0.5", 0.5134), ("0.52", 0.5134), ("1", True), ("0", False),
    ("no", True), ("True", 1), ("median", "mean"), ("0", None), ("False", None), ("lin, relu", ["relu", "lin"]), ("float64", torch.float32), ("1", 1797),
    ("torch.ones(4, 5)", torch.ones(5, 4)), ("x * 2", torch.ones(5, 4)), ("", 3), ("60", "sixty"), ("1, 797, 2", 1797), ("x", 5), ("1/0", 3), ("0", math.nan),
    ("51%", 51.34), ("import os", 3), ("relu", ["relu", "lin"]), ("None", 0), ("print", 3),
]  # fmt: skip


@pytest.mark.parametrize(("text", "truth"), RIGHT)
def test_right(text: str, truth: Any) -> None:
    """Every spelling a person might choose."""
    assert is_right(text, truth, value)


@pytest.mark.parametrize(("text", "truth"), WRONG)
def test_wrong(text: str, truth: Any) -> None:
    """Close is not right, and neither is another type of thing."""
    assert not is_right(text, truth, value)
