"""Forbidden calls are seen under any spelling, and nothing innocent is."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

import pytest
import torch

from tutor.candidate.watch import Usage, watching
from tutor.grading.breach import seen_in_run, seen_in_source
from tutor.grading.rules import RULES

X = torch.rand(3, 3)


def broken_by_running(
    rules: list[str], function: Callable[[], Any], *, any_torch: bool = False
) -> set[str]:
    """Run under watch and say which rules were broken."""
    usage = Usage()
    with watching(usage, any_torch=any_torch):
        function()
    return {breach.rule for breach in seen_in_run(rules, usage.calls, usage.ops)}


@pytest.mark.parametrize(
    "product",
    [
        lambda: X @ X,
        lambda: operator.matmul(X, X),
        lambda: getattr(torch, "mat" + "mul")(X, X),
        lambda: getattr(X, "m" + "m")(X),
        lambda: torch.ops.aten.mm(X, X),
        lambda: torch.addmm(X, X, X),
        lambda: torch.tensordot(X, X, 1),
        lambda: torch.nn.functional.linear(X, X),
        lambda: torch.dot(X[0], X[0]),
        lambda: torch.linalg.multi_dot([X, X]),
    ],
)
def test_every_matrix_product_is_seen(product: Callable[[], Any]) -> None:
    """getattr, operator and torch.ops do not hide a product."""
    assert broken_by_running(["matmul"], product) == {"matmul"}


def test_einsum_is_not_a_product_by_torch() -> None:
    """Where einsum is allowed, the products that torch runs inside it are not held against the
    learner.
    """
    assert broken_by_running(["matmul", "sum"], lambda: torch.einsum("ij,jk->ik", X, X)) == set()
    assert broken_by_running(["einsum"], lambda: torch.einsum("ij,jk->ik", X, X)) == {"einsum"}


def test_elementwise_work_breaks_nothing() -> None:
    """Multiplying, indexing and assigning are what the exercises are for."""

    def work() -> None:
        c = torch.zeros(3, 3)
        for i in range(3):
            c[i, 0] += X[i, 0] * X[0, i]

    assert (
        broken_by_running(["matmul", "einsum", "sum", "linear", "nn", "relu", "autograd"], work)
        == set()
    )


def test_any_call_of_torch_is_seen_where_torch_is_forbidden() -> None:
    """torch.broadcast_shapes touches no tensor; it is seen all the same."""
    assert broken_by_running(
        ["torch"], lambda: torch.broadcast_shapes((3, 1), (4,)), any_torch=True
    ) == {"torch"}
    assert broken_by_running(["torch"], lambda: max(3, 4), any_torch=True) == set()


@pytest.mark.parametrize(
    ("rule", "source", "line"),
    [
        ("matmul", "def f(a, b):\n    return a @ b\n", 2),
        ("matmul", "import torch\ndef f(a, b):\n    return torch.mm(a, b)\n", 3),
        ("nn", "import torch.nn.functional as F\ndef f(x):\n    return F.relu(x)\n", 1),
        ("relu", "from torch import relu as r\ndef f(x):\n    return r(x)\n", 3),
        ("loop", "def f(x):\n    return [y for y in x]\n", 2),
        ("torch", "import torch\n", 1),
    ],
)
def test_the_source_gives_the_place(rule: str, source: str, line: int) -> None:
    """What can be read is reported with its line."""
    assert [(breach.rule, breach.line) for breach in seen_in_source([rule], source)][:1] == [
        (rule, line)
    ]


def test_a_learners_own_names_are_no_breach() -> None:
    """`relu` of an earlier exercise, and a method called backward, belong to the learner."""
    source = "from relu import relu\ndef f(x, layer):\n    layer.backward()\n    return relu(x)\n"
    assert list(seen_in_source(list(RULES), source)) == []
