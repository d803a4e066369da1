"""Patches of a literal: numbers near by and the usual ones, a name, another einsum equation."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.patch.mutations.einsum import other_equations
from tutor.faults.patch.mutations.mutation_site import MutationSite
from tutor.faults.patch.mutations.patch import Patch

INSTEAD_OF_NONE = ("0", "1", "(-1)", ":")


def literal_patches(node: ast.Constant, site: MutationSite) -> Iterator[Patch]:
    """All of one literal, by its type."""
    if isinstance(node.value, str):
        yield from _equations(node, node.value, site)
    elif node.value is None:
        yield from (site.replace(node, other, "number") for other in INSTEAD_OF_NONE)
    else:
        yield from _numbers(node, site)


def _equations(node: ast.Constant, value: str, site: MutationSite) -> Iterator[Patch]:
    if "->" in value:
        for other in other_equations(value):
            yield site.replace(node, repr(other), "letters")


def _numbers(node: ast.Constant, site: MutationSite) -> Iterator[Patch]:
    for other in _other_numbers(node.value):
        yield site.replace(node, f"({other!r})", "number")
    # a size or a rate written as a number, where the function has it by name
    if not isinstance(node.value, bool):
        plain = [path for path in site.ingredients.paths if "." not in path]
        yield from (site.replace(node, path, "name", 1.15) for path in plain)


def _other_numbers(value: object) -> list[object]:
    """Each once; the given one may be among them."""
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [*dict.fromkeys((value - 1, value + 1, 0, 1, -1, 2, -value))]
    if isinstance(value, float):
        scaled = (2 * value, value / 2, -value, 0.0, 1.0, value * 10, value / 10, value + 1)
        return [*dict.fromkeys(scaled)]
    return []
