"""Forbidden calls are seen under any spelling, and nothing innocent is."""

from __future__ import annotations

import operator
import os
import sys
import threading
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch
from torch.optim import SGD

from tutor.candidate.watch import Usage, watching
from tutor.grading.breach import seen_in_run, seen_in_source
from tutor.grading.rules import RULES

X = torch.rand(3, 3)


def product(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """What TorchScript compiles below."""
    return torch.mm(a, b)


with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of what kind it warns that this is old depends on the version
    scripted_product = torch.jit.script(product)


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
        lambda: torch.conv1d(X[None], X.T[:, :, None]),
        lambda: torch.conv2d(X[None, :, :, None], X.T[:, :, None, None]),
        lambda: torch.cdist(X, X),
        lambda: torch.sparse.mm(X.to_sparse(), X),
        lambda: torch.baddbmm(X[None], X[None], X[None]),
        lambda: X.__rmatmul__(X),
        lambda: torch.ops.aten.convolution(
            X[None], X.T[:, :, None], None, [1], [0], [1], False, [0], 1
        ),
        lambda: scripted_product(X, X),
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


@pytest.mark.parametrize(
    ("rule", "way"),
    [
        ("sum", lambda: torch.logcumsumexp(X, 1)),
        ("sum", lambda: torch.zeros(3).index_add_(0, torch.tensor([0, 0, 1]), X[0])),
        ("sum", lambda: X.var()),
        ("logsumexp", lambda: torch.logcumsumexp(X, 1)),
        ("logsumexp", lambda: torch.ops.aten._logcumsumexp(X, 1)),
        ("softmax", lambda: torch.nn.functional.cross_entropy(X, torch.tensor([0, 1, 2]))),
        ("relu", lambda: torch.nn.functional.hardtanh(X, 0.0, 9.0)),
        ("relu", lambda: torch.ops.aten.relu_(X.clone())),
        ("loss", lambda: torch.ops.aten.mse_loss(X, X)),
        ("numpy", lambda: X.numpy().dot(X.numpy())),
        ("numpy", lambda: np.asarray(X)),
        ("numpy", lambda: np.from_dlpack(X)),
        ("numpy", lambda: bytes(X.untyped_storage())),
        ("loop", lambda: X.clone().apply_(lambda number: number)),
        ("optim", lambda: SGD([torch.nn.Parameter(X)], lr=0.1).step()),
        ("unwatched", lambda: join(threading.Thread(target=X.sum))),
        ("unwatched", lambda: os.waitpid(os.fork() or os._exit(0), 0)),
        ("unwatched", lambda: sys.setprofile(None)),
    ],
)
def test_other_ways_to_the_same_work_are_seen(rule: str, way: Callable[[], Any]) -> None:
    """A rule is about the work, and most work can be called by several names."""
    assert rule in broken_by_running([rule], way)


def join(thread: threading.Thread) -> None:
    """Run a thread to its end."""
    thread.start()
    thread.join()


def test_showing_a_tensor_breaks_nothing() -> None:
    """A print that was left in the program is not the program's own arithmetic."""
    rules = [name for name in RULES if name != "torch"]
    assert broken_by_running(rules, lambda: f"{X} {X.mul(1e9)!r}") == set()


@pytest.mark.parametrize(
    ("rule", "expression", "what"),
    [
        ("matmul", 'getattr(torch, "mat" + "mul")(a, b)', "torch.matmul"),
        ("matmul", "torch.ops.aten.mm(a, b)", "torch.ops.aten.mm"),
        ("matmul", 'importlib.import_module("torch").mm(a, b)', "torch.mm"),
        ("numpy", 'importlib.import_module("numpy").dot(a, b)', "numpy.dot"),
        ("sympy", '__import__("sympy").diff(a)', "sympy"),
        ("optim", 'getattr(torch, "optim").SGD([a], 0.1)', "torch.optim.SGD"),
        ("loop", "list(map(abs, a))", "map"),
        ("loop", "functools.reduce(max, a)", "functools.reduce"),
        ("loop", "f(a[1:], b)", "a function that calls itself"),
        ("unwatched", "os.fork()", "os.fork"),
        ("unwatched", "torch._C.DisableTorchFunction()", "torch._C.DisableTorchFunction"),
        ("unwatched", "sys.setprofile(None)", "sys.setprofile"),
    ],
)
def test_a_detour_can_be_read(rule: str, expression: str, what: str) -> None:
    """Names that are put together, imports by call, and loops without the word."""
    source = f"import functools, importlib, os, sys, torch\ndef f(a, b):\n    return {expression}\n"
    found = {breach.what for breach in seen_in_source([rule], source) if breach.rule == rule}
    assert what in found


@pytest.mark.parametrize(
    "source",
    [
        "def map(f, x):\n    return x\ndef g(x):\n    return map(abs, x)\n",
        "class Layer:\n    def relu(self, x):\n        return relu(x)\n",
        "def reduce(x):\n    return x\ndef g(x):\n    return reduce(x)\n",
        "import os\ndef g(x):\n    return os.path.join('a', x)\n",
        "def f(a, b):\n    return getattr(a, 'dot')(b)\n",
    ],
)
def test_a_name_of_ones_own_is_not_a_detour(source: str) -> None:
    """Only names that are known to be a library's or Python's own count in a source."""
    assert list(seen_in_source(list(RULES), source)) == []


def test_an_exercise_without_rules_forbids_no_thread() -> None:
    """What hides calls matters only where some calls are forbidden."""
    assert broken_by_running([], lambda: join(threading.Thread(target=X.sum))) == set()
