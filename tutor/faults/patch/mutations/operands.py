"""Patches of what is read: another name or attribute, two items exchanged, a view left out."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from tutor.faults.dotted_names import MODULES, path_of
from tutor.faults.patch.mutations.mutation_site import MutationSite
from tutor.faults.patch.mutations.patch import Patch

FIXED = MODULES | {"self", ""}
MOST_SWAPPED = 5  # items; a longer list is data, and its pairs are many


def other_names(node: ast.Name | ast.Attribute, site: MutationSite) -> Iterator[Patch]:
    """Every other path; those that share a part with this one are likelier."""
    here = path_of(node)
    if here in FIXED or here.endswith((".T", ".shape")):
        return
    # x for x.g, a.w for b.w: who mistakes a name takes one that is like it
    for path in site.ingredients.paths:
        if path != here:
            yield site.replace(node, path, "name", 1.0 if _are_near(here, path) else 1.1)


def _are_near(here: str, path: str) -> bool:
    """Whether one is an attribute of the other, or both end in the same name."""
    owner, _, name = here.rpartition(".")
    other_owner, _, other_name = path.rpartition(".")
    return other_owner == here or owner == path or other_name == name


def turned_round(node: ast.Name, around: Sequence[ast.AST], site: MutationSite) -> Iterator[Patch]:
    """`tuple(xs)` as `tuple(xs[::-1])`, and a result `xs` so too."""
    outer = around[-1] if around else None
    is_made_of = isinstance(outer, ast.Call) and path_of(outer.func) in ("tuple", "list")
    if outer is None or is_made_of:
        yield site.replace(node, f"{node.id}[::-1]", "backward", 1.0)


def view_removal(node: ast.Attribute, site: MutationSite) -> Iterator[Patch]:
    """`x.T` as `x`."""
    if node.attr in ("T", "mT", "values", "indices", "data"):
        kind = "transposed" if node.attr in ("T", "mT") else "dropped"
        yield site.replace(node, site.of(node.value), kind)


def item_swaps(items: Sequence[ast.expr], site: MutationSite, cost: float = 1.0) -> Iterator[Patch]:
    """Any two of them exchanged, with what is written between them left in its place."""
    if len(items) > MOST_SWAPPED:
        return
    for index, first in enumerate(items):
        for second in items[index + 1 :]:
            (start, first_end), (second_start, end) = site.text.span(first), site.text.span(second)
            between = site.text.between(first_end, second_start)
            swapped = f"{site.of(second)}{between}{site.of(first)}"
            yield Patch(start, end, swapped, site.line, "exchanged", cost)
