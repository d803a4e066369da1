"""Patches that add what is missing: an operation, a size, another value. Many, and far-fetched."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.patch.mutations.mutation_site import MutationSite
from tutor.faults.patch.mutations.patch import Patch

FORGOTTEN = (  # what is forgotten most
    "({e}).T",
    "-({e})",
    "({e})[:, None]",
    "({e})[:, 0]",
    "({e}).squeeze(-1)",
    "({e}).sum(0)",
    "({e}).sum(1)",
    "({e}).mean()",
    "({e}).exp()",
    "({e}).log()",
    "({e}).clone()",
    "({e}).detach()",
)
ROOTS = ("({e}) ** 0.5",)
UNLIKELIER = (
    "({e})[None]",
    "({e})[0]",
    "({e}).sum()",
    "({e}).sum(0, keepdim=True)",
    "({e}).sum(1, keepdim=True)",
    "({e}).mean(0)",
    "({e}).float()",
    "({e}).values",
    "({e}) + 1",
    "({e}) - 1",
    "2 * ({e})",
    "({e}) / 2",
    "({e}) ** 2",
    "1 / ({e})",
    "1 - ({e})",
    "({e}) / len({e})",
    "({e}) * len({e})",
    "({e}) / ({e}).numel()",
    "({e}) > 0",
    "({e}).g",
    "({e}) - ({e}).max(-1, keepdim=True).values",
    "({e}) / ({e}).sum(-1, keepdim=True)",
    "reversed({e})",
    "({e})[::-1]",
    "({e}).clamp_min(0.)",
    "not ({e})",
    "abs({e})",
)
KINDS = {"({e}).T": "transposed", "-({e})": "sign"}  # all others are "missing"


def operation_insertions(node: ast.expr, site: MutationSite) -> Iterator[Patch]:
    """With one operation applied to it."""
    here = site.of(node)
    for forms, cost in ((FORGOTTEN, 1.4), (ROOTS, 1.7), (UNLIKELIER, 2.0)):
        for form in forms:
            kind = KINDS.get(form, "missing")
            yield site.replace(node, f"({form.format(e=here)})", kind, cost)


def factor_insertions(node: ast.expr, site: MutationSite) -> Iterator[Patch]:
    """With a factor before it."""
    here = site.of(node)
    for path in site.ingredients.paths:
        yield site.replace(node, f"({path} * ({here}))", "missing", 2.2)


def value_insertions(node: ast.expr, site: MutationSite) -> Iterator[Patch]:
    """Divided or multiplied by a size; clamped by a constant; combined with another value."""
    here, near = site.of(node), site.ingredients
    # the mean of a gradient where its sum is, or the reverse
    for size in near.lengths:
        yield site.replace(node, f"(({here}) / {size})", "scale", 2.0)
        yield site.replace(node, f"(({here}) * {size})", "scale", 2.0)
    # a probability of 0 or 1 that is kept away from the logarithm by the file's own EPS
    for name in near.constants:
        yield site.replace(node, f"(({here}).clamp({name}, 1 - {name}))", "missing", 2.0)
        yield site.replace(node, f"(({here}).clamp_min({name}))", "missing", 2.0)
    # five for every name: so many that they come last
    for path in near.paths:
        for sign in "+-*@/":
            yield site.replace(node, f"(({here}) {sign} {path})", "missing", 2.5)
