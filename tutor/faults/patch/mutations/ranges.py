"""Patches of a `range`: one more or less, the size of something else, from one on, in steps."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.patch.mutations.mutation_site import MutationSite
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import splice


def range_patches(node: ast.Call, site: MutationSite) -> Iterator[Patch]:
    """All of one call of range."""
    args = [site.of(item) for item in node.args]
    for index, item in enumerate(args):
        for other, cost in _other_bounds(item, site):
            bounds = ", ".join(splice(args, index, other))
            yield site.replace(node, f"range({bounds})", "range", cost)
    # what comes first is often dealt with before the loop
    if len(args) == 1:
        yield site.replace(node, f"range(1, {args[0]})", "range", 1.25)
    if len(args) > 1:
        yield site.replace(node, f"range({args[1]})", "range", 1.25)
    # batches: range(0, n, bs), written without its step
    if len(args) == 2:
        for step in site.ingredients.paths:
            yield site.replace(node, f"range({args[0]}, {args[1]}, {step})", "range", 1.5)


def _other_bounds(item: str, site: MutationSite) -> list[tuple[str, float]]:
    """Each with its cost."""
    # off by one is the likeliest; the size of another tensor comes after it
    sizes = [(size, 1.4) for size in site.ingredients.lengths]
    return [(f"{item} - 1", 1.25), (f"{item} + 1", 1.25), *sizes]
