"""Patches of a subscript: all of the value, its two indices exchanged, other slices."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from tutor.faults.patch.mutations.mutation_site import MutationSite
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import splice


def subscript_patches(node: ast.Subscript, site: MutationSite) -> Iterator[Patch]:
    """All of one subscript."""
    base = site.of(node.value)
    if isinstance(node.ctx, ast.Load):
        yield site.replace(node, base, "index")
    parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    texts = [site.of(part) for part in parts]
    if len(parts) == 2:
        yield from _of_two(node, base, parts[0], texts, site)
    elif len(parts) == 1:
        yield from _at_the_ends(node, base, parts[0], site)
    for index, part in enumerate(parts):
        if isinstance(part, ast.Slice):
            for other in _other_slices(part, site):
                indices = ", ".join(splice(texts, index, other))
                yield site.replace(node, f"{base}[{indices}]", "index", 1.1)


def _at_the_ends(
    node: ast.Subscript, base: str, index: ast.expr, site: MutationSite
) -> Iterator[Patch]:
    """`d[k + 2]` as `d[-1]` and as `d[0]`."""
    if isinstance(index, ast.BinOp):
        yield from (site.replace(node, f"{base}[{end}]", "index", 1.2) for end in ("-1", "0"))


def _of_two(
    node: ast.Subscript, base: str, first: ast.expr, texts: Sequence[str], site: MutationSite
) -> Iterator[Patch]:
    """`a[i, j]` as `a[j, i]`, `a[i]`, `a[j]`; `a[:, y]` as the item y[i] of each row i."""
    yield site.replace(node, f"{base}[{texts[1]}, {texts[0]}]", "index")
    yield from (site.replace(node, f"{base}[{text}]", "index", 1.2) for text in texts)
    if isinstance(first, ast.Slice):
        yield site.replace(node, f"{base}[range(len({base})), {texts[1]}]", "index", 1.2)


def _other_slices(part: ast.Slice, site: MutationSite) -> Iterator[str]:
    # the function's own slices are tried too: x[i:i + bs] and y[:bs] should agree
    low = site.of(part.lower) if part.lower else ""
    high = site.of(part.upper) if part.upper else ""
    yield from (":", f"{low}:", f":{high}", "::-1", *site.ingredients.slices)
    if high:
        yield from (f"{low}:{high} + 1", f"{low}:{high} - 1")
    if low and high:  # x[i:bs] for x[i:i + bs], and the reverse
        yield from (f"{low}:{low} + {high}", f"{low}:{high} - {low}")
    if low:
        yield from (f"{low} + 1:{high}", f"{low} - 1:{high}")
    if not low and not high:
        yield from ("1:", ":-1", "0", "1", "None")
