"""Changes of a call: its arguments exchanged or left out, another function, another axis, another
range; or not called at all.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.dotted_names import MODULES
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.place import Place
from tutor.faults.patch.mutations.reads import of_sequence

ALIKE: tuple[tuple[str, ...], ...] = (
    ("sum", "mean", "max", "min", "amax", "amin", "prod", "std", "var"), ("argmax", "argmin", "max"), ("exp", "log", "sqrt", "square"),
    ("log", "log1p", "log2", "log10"), ("exp", "expm1"), ("clamp_min", "clamp_max"), ("clamp_min_", "clamp_max_"), ("add_", "sub_", "mul_"),
    ("mul_", "div_"), ("softmax", "log_softmax"), ("unsqueeze", "squeeze"), ("rand", "randn"), ("zeros", "ones", "empty"),
    ("zeros_like", "ones_like"), ("numel", "dim"), ("gt", "ge", "lt", "le"), ("append", "extend"), ("forward", "backward"),
    ("cat", "stack"), ("view", "reshape"), ("repeat", "expand"), ("tril", "triu"), ("maximum", "minimum"), ("add", "sub"), ("mul", "div"),
    ("no_grad", "enable_grad"), ("max", "clamp_min"), ("min", "clamp_max"),
)  # fmt: skip
IN_PLACE = (
    "add_",
    "sub_",
    "mul_",
    "div_",
    "exp_",
    "log_",
    "neg_",
    "clamp_min_",
    "clamp_",
    "relu_",
    "pow_",
    "sqrt_",
    "square_",
)
REDUCING = (
    "sum", "mean", "max", "min", "amax", "amin", "std", "var", "argmax", "argmin", "softmax", "log_softmax", "logsumexp", "prod", "cumsum",
)  # fmt: skip
SHAPE_KEPT = ("softmax", "log_softmax", "cumsum")


def of_call(node: ast.Call, at: Place) -> Iterator[Patch]:
    """All of them."""
    yield from of_sequence([item for item in node.args if not isinstance(item, ast.Starred)], at)
    yield from _fewer_arguments(node, at)
    if isinstance(node.func, ast.Attribute):
        yield from _of_method(node, node.func, at)
    elif isinstance(node.func, ast.Name):
        yield from _of_function(node, node.func, at)
    if _name(node) in REDUCING:
        yield from _other_axes(node, at)


def _fewer_arguments(node: ast.Call, at: Place) -> Iterator[Patch]:
    given = [*map(at.of, node.args), *map(at.of, node.keywords)]
    for index, keyword in enumerate(node.keywords, len(node.args)):
        if keyword.arg and keyword.arg != "strict":
            yield at.to(
                node,
                f"{at.of(node.func)}({', '.join([*given[:index], *given[index + 1 :]])})",
                "option",
            )
    if len(node.args) > 1:
        yield at.to(
            node, f"{at.of(node.func)}({', '.join(given[: len(node.args) - 1])})", "option", 1.3
        )


def _of_method(node: ast.Call, func: ast.Attribute, at: Place) -> Iterator[Patch]:
    owner, name, args = (
        at.of(func.value),
        func.attr,
        ", ".join([*map(at.of, node.args), *map(at.of, node.keywords)]),
    )
    for other in dict.fromkeys(
        other for group in ALIKE if name in group for other in group if other != name
    ):
        yield at.to(node, f"{owner}.{other}({args})", "operation", 1.1)
    if owner not in MODULES:
        yield at.to(node, f"({owner})", "transposed" if name in ("t", "transpose") else "dropped")
    elif len(node.args) == 1:
        yield at.to(node, f"({at.of(node.args[0])})", "dropped")
    if name in IN_PLACE:
        yield at.to(node, f"{owner}.{name[:-1]}({args})", "in place")
    if name in at.scope.methods:
        yield from (
            at.to(node, f"{owner}.{other}({args})", "function", 1.2)
            for other in at.scope.methods
            if other != name
        )


def _of_function(node: ast.Call, func: ast.Name, at: Place) -> Iterator[Patch]:
    own = dict(at.scope.functions)
    if func.id in own:
        same = (
            other for other, takes in own.items() if other != func.id and takes == len(node.args)
        )
        yield from (at.to(func, other, "function") for other in same)
    if len(node.args) == 1:
        yield at.to(node, f"({at.of(node.args[0])})", "dropped")
    if func.id == "range":
        yield from _other_ranges(node, at)


def _other_ranges(node: ast.Call, at: Place) -> Iterator[Patch]:
    """One more or less, as many as something else has, from one on, in steps."""
    args = [at.of(item) for item in node.args]
    for index, item in enumerate(args):
        for other, cost in (
            (f"{item} - 1", 1.25),
            (f"{item} + 1", 1.25),
            *((size, 1.4) for size in at.scope.lengths),
        ):
            yield at.to(
                node,
                f"range({', '.join([*args[:index], other, *args[index + 1 :]])})",
                "range",
                cost,
            )
    if len(args) == 1:
        yield at.to(node, f"range(1, {args[0]})", "range", 1.25)
    if len(args) > 1:
        yield at.to(node, f"range({args[1]})", "range", 1.25)
    if len(args) == 2:
        yield from (
            at.to(node, f"range({args[0]}, {args[1]}, {path})", "range", 1.5)
            for path in at.scope.paths
        )


def _other_axes(node: ast.Call, at: Place) -> Iterator[Patch]:
    """Every other axis, kept or not."""
    name = _name(node)
    on_module = isinstance(node.func, ast.Attribute) and at.of(node.func.value) in MODULES
    start = [at.of(node.args[0])] if on_module and node.args else []
    for axis in ("0", "1", "-1"):
        for kept in ([],) if name in SHAPE_KEPT else ([], ["keepdim=True"]):
            call = f"{at.of(node.func)}({', '.join([*start, axis, *kept])})"
            yield at.to(node, call, "axis")
            if name in ("max", "min"):
                yield at.to(node, f"{call}.values", "axis")
    yield at.to(node, f"{at.of(node.func)}({', '.join(start)})", "axis")


def _name(node: ast.Call) -> str:
    return (
        node.func.attr
        if isinstance(node.func, ast.Attribute)
        else node.func.id
        if isinstance(node.func, ast.Name)
        else ""
    )
