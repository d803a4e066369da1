"""What an exercise forbids, seen while the submission runs and read in its source.

The run shows what was really called, under any spelling. The source shows what the run cannot: a
loop, an import, a call on a branch that no case takes. Neither is a guard against someone who sets
out to deceive; both are fair to someone who forgot.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
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


@dataclass(frozen=True)
class Breach:
    """A forbidden thing that was used. line, column: where in the source, or 0 if it only showed
    while running.
    """

    rule: str
    what: str
    words: str
    line: int = 0
    column: int = 0
    end_column: int = 0


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
LIBRARIES = (
    "torch.",
    "numpy.",
    "operator.",
)  # a method of an unknown object may be the learner's own; the run tells
NOT_COUNTED_INSIDE = {
    "einsum": frozenset({"matmul", "sum"}),
    "matmul": frozenset({"sum"}),
}  # what torch itself runs inside these


def seen_in_run(
    forbidden: Iterable[str], calls: Mapping[str, int], ops: Mapping[str, int]
) -> Iterator[Breach]:
    """Breaches by what was called and what torch ran. calls: "module.name"; ops: "outermost
    call>aten.name".
    """
    for name in forbidden:
        rule = RULES[name]
        found = [call for call in calls if _last(call) in rule.calls or _within(call, rule.modules)]
        for key in ops:
            outer, _, op = key.partition(">")
            if _last(op) in rule.ops and name not in NOT_COUNTED_INSIDE.get(_last(outer), ()):
                found.append(op)
        if found:
            yield Breach(name, _last(found[0]), rule.words)


def seen_in_source(forbidden: Iterable[str], source: str) -> Iterator[Breach]:
    """Breaches that can be read, with their places. A source that does not parse has none."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return
    aliases = _imported_names(tree)
    for name in forbidden:
        rule = RULES[name]
        for node in ast.walk(tree):
            what = _breaks(rule, node, aliases)
            if what:
                place = node if hasattr(node, "lineno") else getattr(node, "target", node)
                yield Breach(
                    name,
                    what,
                    rule.words,
                    getattr(place, "lineno", 0),
                    getattr(place, "col_offset", 0),
                    getattr(place, "end_col_offset", 0) or 0,
                )


def _breaks(rule: Rule, node: ast.AST, aliases: Mapping[str, str]) -> str:
    if isinstance(node, rule.nodes):
        return "a loop" if rule.nodes[0] is not ast.MatMult else "@"
    if (
        isinstance(node, (ast.BinOp, ast.AugAssign))
        and isinstance(node.op, ast.MatMult)
        and ast.MatMult in rule.nodes
    ):
        return "@"
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return next(
            (module for module in _modules_of(node) if _within(module + ".", rule.modules)), ""
        )
    if isinstance(node, ast.Call):
        dotted = _dotted(node.func, aliases)
        if dotted.startswith(LIBRARIES) and (
            _last(dotted) in rule.calls or _within(dotted, rule.modules)
        ):
            return dotted
    return ""


def _imported_names(tree: ast.AST) -> dict[str, str]:
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(
                {
                    (alias.asname or alias.name.partition(".")[0]): (
                        alias.name if alias.asname else alias.name.partition(".")[0]
                    )
                    for alias in node.names
                }
            )
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.update(
                {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
            )
    return names


def _modules_of(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [f"{node.module}.{alias.name}" for alias in node.names]


def _dotted(node: ast.expr, aliases: Mapping[str, str]) -> str:
    """`F.relu` as "torch.nn.functional.relu"; a method of something unknown as "?.name"; a name
    that is no import as "".
    """
    if isinstance(node, ast.Name):
        return aliases.get(node.id, "")
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value, aliases) or '?'}.{node.attr}"
    return "?"


def _last(name: str) -> str:
    return name.rpartition(".")[2]


def _within(name: str, modules: tuple[str, ...]) -> bool:
    return any(name == module or name.startswith(module + ".") for module in modules)
