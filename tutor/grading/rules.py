"""What an exercise may forbid: torch functions, operations, kinds of syntax and modules."""

from __future__ import annotations

import ast
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """calls: last names of torch functions. ops: torch's own operations. nodes: kinds of syntax.

    modules: what may not be imported or called into.
    """

    words: str
    calls: frozenset[str] = frozenset()
    ops: frozenset[str] = frozenset()
    nodes: tuple[type[ast.AST], ...] = ()
    modules: tuple[str, ...] = ()


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


RULES: dict[str, Rule] = {
    "matmul": Rule(
        "a matrix product by torch",
        _names(
            "matmul __matmul__ __rmatmul__ __imatmul__ mm bmm mv dot vdot inner tensordot addmm"
            " addmv addbmm baddbmm chain_matmul multi_dot linear bilinear"
        ),
        _names("mm bmm mv dot vdot addmm addmv addbmm baddbmm matmul linear _int_mm"),
        (ast.MatMult,),
    ),
    "einsum": Rule("einsum", _names("einsum")),
    "sum": Rule(
        "a reduction by torch",
        _names("sum mean nansum nanmean cumsum prod logsumexp trace norm dist"),
        _names("sum mean nansum cumsum prod logsumexp trace"),
    ),
    "linear": Rule(
        "the library's linear layer",
        _names("linear Linear LazyLinear bilinear Bilinear"),
        _names("linear"),
    ),
    "nn": Rule("torch.nn", modules=("torch.nn", "torch._C._nn")),
    "relu": Rule(
        "the library's rectifier",
        _names(
            "relu relu_ relu6 threshold threshold_ leaky_relu leaky_relu_ prelu rrelu ReLU ReLU6"
            " LeakyReLU Threshold hardtanh"
        ),
        _names("relu relu_ threshold leaky_relu"),
    ),
    "loss": Rule(
        "a loss of the library",
        _names(
            "mse_loss l1_loss smooth_l1_loss huber_loss cross_entropy nll_loss MSELoss"
            " CrossEntropyLoss NLLLoss"
        ),
    ),
    "autograd": Rule(
        "autograd",
        _names("backward grad jacobian vjp jvp hessian jacrev jacfwd vmap gradcheck"),
        modules=("torch.autograd", "torch.func"),
    ),
    "torch": Rule("torch", modules=("torch",)),
    "softmax": Rule(
        "the library's softmax",
        _names("softmax log_softmax Softmax LogSoftmax"),
        _names("_softmax _log_softmax"),
    ),
    "logsumexp": Rule(
        "the library's logsumexp", _names("logsumexp logaddexp"), _names("logsumexp")
    ),
    "optim": Rule("torch.optim", modules=("torch.optim",)),
    "tolist": Rule("leaving tensors", _names("tolist item numpy __array__ __float__ __int__")),
    "loop": Rule("a Python loop", nodes=(ast.For, ast.While, ast.comprehension, ast.AsyncFor)),
}
