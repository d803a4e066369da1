"""Patches of two operations one after the other: the other order, or of one operand alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.dotted_names import MODULES, path_of
from tutor.faults.patch.mutations.mutation_site import MutationSite
from tutor.faults.patch.mutations.patch import Patch


def other_order(node: ast.Call, func: ast.Attribute, site: MutationSite) -> Iterator[Patch]:
    """Of `x.sum(0).abs()`: `x.abs().sum(0)`."""
    inner = func.value
    if isinstance(inner, ast.BinOp):
        yield from _of_one_side(node, func, inner, site)
    if not isinstance(inner, ast.Call):
        return
    second = f"{func.attr}({', '.join(arguments(node, site))})"
    if is_function(inner.func):
        yield from _moved_to_operand(node, inner, second, site)
    elif isinstance(inner.func, ast.Attribute):
        first = f"{inner.func.attr}({', '.join(arguments(inner, site))})"
        owner = site.of(inner.func.value)
        yield site.replace(node, f"{owner}.{second}.{first}", "call order", 1.2)


def _of_one_side(
    node: ast.Call, func: ast.Attribute, inner: ast.BinOp, site: MutationSite
) -> Iterator[Patch]:
    """Of `(a + b).sum(0)`: `(a).sum(0) + b` and `a + (b).sum(0)`."""
    left, right = site.of(inner.left), site.of(inner.right)
    sign = site.text.between(site.text.span(inner.left)[1], site.text.span(inner.right)[0])
    if set(sign) & set("()"):  # brackets of an operand: where it ends is not known
        return
    call = f"{func.attr}({', '.join(arguments(node, site))})"
    yield site.replace(node, f"(({left}).{call}{sign}{right})", "grouping", 1.2)
    yield site.replace(node, f"({left}{sign}({right}).{call})", "grouping", 1.2)


def _moved_to_operand(
    node: ast.Call, inner: ast.Call, last: str, site: MutationSite
) -> Iterator[Patch]:
    """Of `torch.exp(x).to(dtype)`: `torch.exp((x).to(dtype))`."""
    if inner.args and not isinstance(inner.args[0], ast.Starred):
        first, *others = arguments(inner, site)
        given = ", ".join((f"({first}).{last}", *others))
        yield site.replace(node, f"{site.of(inner.func)}({given})", "call order", 1.2)


def moved_outwards(node: ast.Call, site: MutationSite) -> Iterator[Patch]:
    """Of `torch.exp(x.to(dtype))`: `torch.exp(x).to(dtype)`."""
    inner = node.args[0] if node.args else None
    if not isinstance(inner, ast.Call) or not isinstance(inner.func, ast.Attribute):
        return
    owner = site.of(inner.func.value)
    if owner not in MODULES:
        last = f"{inner.func.attr}({', '.join(arguments(inner, site))})"
        given = ", ".join((owner, *arguments(node, site)[1:]))
        yield site.replace(node, f"{site.of(node.func)}({given}).{last}", "call order", 1.2)


def is_function(func: ast.expr) -> bool:
    """Whether it is called with its operand as an argument: `abs`, `torch.exp`."""
    is_of_module = isinstance(func, ast.Attribute) and path_of(func.value) in MODULES
    return isinstance(func, ast.Name) or is_of_module


def arguments(node: ast.Call, site: MutationSite) -> list[str]:
    return [*map(site.of, node.args), *map(site.of, node.keywords)]
