"""Patches of a reduction's axis: every other one, kept or not, or none."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.dotted_names import MODULES, called_name
from tutor.faults.patch.mutations.mutation_site import MutationSite
from tutor.faults.patch.mutations.patch import Patch

SHAPE_KEPT = frozenset(("softmax", "log_softmax", "cumsum"))  # these take no keepdim
REDUCTIONS = SHAPE_KEPT | {
    *("sum", "mean", "max", "min", "amax", "amin", "argmax", "argmin"),
    *("std", "var", "prod", "logsumexp"),
}


def axis_patches(node: ast.Call, site: MutationSite) -> Iterator[Patch]:
    """All of one call of a reduction, as a method or as a function of torch."""
    function, name = site.of(node.func), called_name(node)
    is_of_torch = isinstance(node.func, ast.Attribute) and site.of(node.func.value) in MODULES
    start = [site.of(node.args[0])] if is_of_torch and node.args else []
    for axis in ("0", "1", "-1"):
        for kept in ([],) if name in SHAPE_KEPT else ([], ["keepdim=True"]):
            call = f"{function}({', '.join([*start, axis, *kept])})"
            yield site.replace(node, call, "axis")
            if name in ("max", "min"):  # along an axis, these give values and indices
                yield site.replace(node, f"{call}.values", "axis")
    yield site.replace(node, f"{function}({', '.join(start)})", "axis")
