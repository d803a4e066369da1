"""Patches of a call: its arguments exchanged or left out, another function, or no call at all."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.dotted_names import MODULES, called_name, path_of
from tutor.faults.patch.mutations.axes import REDUCTIONS, axis_patches
from tutor.faults.patch.mutations.call_order import (
    arguments,
    is_function,
    moved_outwards,
    other_order,
)
from tutor.faults.patch.mutations.mutation_site import MutationSite
from tutor.faults.patch.mutations.operands import item_swaps
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.ranges import range_patches
from tutor.faults.patch.mutations.source_text import splice

SIMILAR: tuple[tuple[str, ...], ...] = (  # operations that are taken for each other
    ("sum", "mean", "max", "min", "amax", "amin", "prod", "std", "var"),
    ("argmax", "argmin", "max"),
    ("exp", "log", "sqrt", "square"),
    ("log", "log1p", "log2", "log10"),
    ("exp", "expm1"),
    ("clamp_min", "clamp_max"),
    ("clamp_min_", "clamp_max_"),
    ("add_", "sub_", "mul_"),
    ("mul_", "div_"),
    ("softmax", "log_softmax"),
    ("unsqueeze", "squeeze"),
    ("rand", "randn"),
    ("zeros", "ones", "empty"),
    ("zeros_like", "ones_like"),
    ("numel", "dim"),
    ("gt", "ge", "lt", "le"),
    ("append", "extend"),
    ("forward", "backward"),
    ("cat", "stack"),
    ("view", "reshape"),
    ("repeat", "expand"),
    ("tril", "triu"),
    ("maximum", "minimum"),
    ("add", "sub"),
    ("mul", "div"),
    ("no_grad", "enable_grad"),
    ("max", "clamp_min"),
    ("min", "clamp_max"),
)
ROUNDED = {  # without math, which the file may not have imported
    "ceil": "(-int(-({e}) // 1))",
    "floor": "int(({e}) // 1)",
    "round": "round({e})",
}
ROUNDING = frozenset((*ROUNDED, "int", "trunc"))
MAKERS = frozenset(("zeros", "ones", "empty", "full", "tensor", "arange", "eye", "linspace"))
CASTS = frozenset(("to", "float", "double", "half", "long", "int", "type_as"))
MOST_DTYPES = 4  # values whose dtype is tried
IN_PLACE = frozenset((
    *("add_", "sub_", "mul_", "div_", "pow_"),
    *("exp_", "log_", "neg_", "sqrt_", "square_"),
    *("clamp_", "clamp_min_", "relu_"),
))  # fmt: skip


def call_patches(node: ast.Call, site: MutationSite) -> Iterator[Patch]:
    """All of one call."""
    plain = [item for item in node.args if not isinstance(item, ast.Starred)]
    yield from item_swaps(plain, site)
    yield from _fewer_arguments(node, site)
    yield from _stars(node, site)
    if is_function(node.func):
        yield from moved_outwards(node, site)
    if isinstance(node.func, ast.Attribute):
        yield from _method_patches(node, node.func, site)
    elif isinstance(node.func, ast.Name):
        yield from _function_patches(node, node.func, site)
    for names, patches in OF_A_NAME:
        if called_name(node) in names:
            yield from patches(node, site)
    if isinstance(node.func, ast.Attribute) and node.func.attr in CASTS:
        yield from _other_casts(node.func.value, node, site)


def _rounded(node: ast.Call, site: MutationSite) -> Iterator[Patch]:
    """`round(x)` rounded up, or down; `int(x)` so too."""
    forms = ROUNDED.items() if len(node.args) == 1 else ()
    for name, form in forms:
        if name != called_name(node):
            yield site.replace(node, form.format(e=site.of(node.args[0])), "rounded", 1.1)


def _with_dtype(node: ast.Call, site: MutationSite) -> Iterator[Patch]:
    """`zeros(n)` as `zeros(n, dtype=x.dtype)`, for the values that are near by, and for the first
    item of each.
    """
    if any(keyword.arg == "dtype" for keyword in node.keywords):
        return
    paths = site.ingredients.paths[:MOST_DTYPES]
    for path in (*paths, *(f"{path}[0]" for path in paths)):
        given = ", ".join((*arguments(node, site), f"dtype={path}.dtype"))
        yield site.replace(node, f"{site.of(node.func)}({given})", "dtype")


def _other_casts(value: ast.expr, node: ast.Call, site: MutationSite) -> Iterator[Patch]:
    """`x.float()` as `x.to(y.dtype)`, and `x.to(...)` as `x.float()`."""
    cast = f"({site.of(value)})"  # in brackets: the text of `(a > 0)` is what is inside of them
    yield site.replace(node, f"{cast}.float()", "dtype")
    for path in site.ingredients.paths[:MOST_DTYPES]:
        yield site.replace(node, f"{cast}.to({path}.dtype)", "dtype")


def _fewer_arguments(node: ast.Call, site: MutationSite) -> Iterator[Patch]:
    """Without one of the named arguments, or without all from the last positional one on."""
    function, given = site.of(node.func), arguments(node, site)
    for index, keyword in enumerate(node.keywords, len(node.args)):
        if keyword.arg and keyword.arg != "strict":  # zip's strict changes no result
            fewer = ", ".join(splice(given, index))
            yield site.replace(node, f"{function}({fewer})", "option")
    # positional arguments before the last one cannot be left out by themselves
    if len(node.args) > 1:
        fewer = ", ".join(given[: len(node.args) - 1])
        yield site.replace(node, f"{function}({fewer})", "option", 1.3)


def _stars(node: ast.Call, site: MutationSite) -> Iterator[Patch]:
    """`f(x, args)` as `f(x, *args)`, and the reverse: of the last argument."""
    last = node.args[-1] if node.args else None
    if isinstance(last, ast.Starred):
        yield site.replace(last, site.of(last.value), "star")
    elif last is not None and path_of(last):
        yield site.replace(last, f"*{site.of(last)}", "star", 1.2)


def _method_patches(node: ast.Call, func: ast.Attribute, site: MutationSite) -> Iterator[Patch]:
    """Of `x.sum(0)` or `torch.sum(x)`: a similar operation, none, the program's own methods."""
    owner, name = site.of(func.value), func.attr
    args = ", ".join(arguments(node, site))
    for other in _similar_to(name):
        yield site.replace(node, f"{owner}.{other}({args})", "operation", 1.1)
    yield from other_order(node, func, site)
    # without the call: of x.log() its x, of torch.log(x) the argument
    if owner not in MODULES:
        kind = "transposed" if name in ("t", "transpose") else "dropped"
        yield site.replace(node, f"({owner})", kind)
    elif len(node.args) == 1:
        yield site.replace(node, f"({site.of(node.args[0])})", "dropped")
    if name in IN_PLACE:
        yield site.replace(node, f"{owner}.{name[:-1]}({args})", "in place")
    if name in site.ingredients.methods:
        others = [other for other in site.ingredients.methods if other != name]
        for other in others:
            yield site.replace(node, f"{owner}.{other}({args})", "function", 1.2)


def _similar_to(name: str) -> list[str]:
    groups = [group for group in SIMILAR if name in group]
    return [*dict.fromkeys(other for group in groups for other in group if other != name)]


def _function_patches(node: ast.Call, func: ast.Name, site: MutationSite) -> Iterator[Patch]:
    """Another function of the program with as many arguments; no call; another range."""
    yield from _other_functions(node, func, site)
    if len(node.args) == 1:
        yield site.replace(node, f"({site.of(node.args[0])})", "dropped")
    if func.id == "range":  # a loop's own bounds have mutations of their own
        yield from range_patches(node, site)


def _other_functions(node: ast.Call, func: ast.Name, site: MutationSite) -> Iterator[Patch]:
    arguments = dict(site.ingredients.functions)
    if func.id in arguments:  # only the program's own: another builtin is not a likely fault
        for other, count in arguments.items():
            if other != func.id and count == len(node.args):
                yield site.replace(func, other, "function")


OF_A_NAME = ((REDUCTIONS, axis_patches), (ROUNDING, _rounded), (MAKERS, _with_dtype))
