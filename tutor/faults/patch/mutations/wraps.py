"""Changes that add what is missing: an operation, a size, another value. They are many, and each is
far-fetched.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.place import Place

FORGOTTEN = (  # the ones that are forgotten most
    "({e}).T", "-({e})", "({e})[:, None]", "({e})[:, 0]", "({e}).squeeze(-1)", "({e}).sum(0)", "({e}).sum(1)", "({e}).mean()",
    "({e}).exp()", "({e}).log()", "({e}).clone()", "({e}).detach()",
)  # fmt: skip
FORMS = (
    "({e})[None]", "({e})[0]", "({e}).sum()", "({e}).sum(0, keepdim=True)", "({e}).sum(1, keepdim=True)", "({e}).mean(0)", "({e}).float()",
    "({e}).values", "({e}) + 1", "({e}) - 1", "2 * ({e})", "({e}) / 2", "({e}) ** 2", "({e}) ** 0.5", "1 / ({e})", "1 - ({e})",
    "({e}) / len({e})", "({e}) * len({e})", "({e}) / ({e}).numel()", "({e}) > 0", "({e}).g", "({e}) - ({e}).max(-1, keepdim=True).values",
    "({e}) / ({e}).sum(-1, keepdim=True)", "reversed({e})", "({e})[::-1]", "({e}).clamp_min(0.)", "not ({e})", "abs({e})",
)  # fmt: skip
KINDS = {"({e}).T": "transposed", "-({e})": "sign"}


def wrapped(node: ast.expr, at: Place) -> Iterator[Patch]:
    """Something done to it."""
    here = at.of(node)
    for forms, cost in ((FORGOTTEN, 1.4), (FORMS, 2.0)):
        yield from (
            at.to(node, f"({form.format(e=here)})", KINDS.get(form, "missing"), cost)
            for form in forms
        )


def scaled(node: ast.expr, at: Place) -> Iterator[Patch]:
    """A factor before it."""
    here = at.of(node)
    yield from (at.to(node, f"({path} * ({here}))", "missing", 2.2) for path in at.scope.paths)


def joined(node: ast.expr, at: Place) -> Iterator[Patch]:
    """Divided or multiplied by a size; joined with another value."""
    here = at.of(node)
    for size in at.scope.lengths:
        yield at.to(node, f"(({here}) / {size})", "scale", 2.0)
        yield at.to(node, f"(({here}) * {size})", "scale", 2.0)
    for name in at.scope.constants:
        yield at.to(node, f"(({here}).clamp({name}, 1 - {name}))", "missing", 2.0)
        yield at.to(node, f"(({here}).clamp_min({name}))", "missing", 2.0)
    for path in at.scope.paths:
        yield from (at.to(node, f"(({here}) {sign} {path})", "missing", 2.5) for sign in "+-*@/")
