"""Changes of what is read: another name or attribute, other parts of a tensor, two items exchanged,
a view left out.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from tutor.faults.dotted_names import MODULES, path_of
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.place import Place

FIXED = MODULES | {"self", ""}


def of_path(node: ast.Name | ast.Attribute, at: Place) -> Iterator[Patch]:
    """Every other path; likelier are those that share a part with this one."""
    here = path_of(node)
    if here in FIXED or here.endswith((".T", ".shape")):
        return
    for path in at.scope.paths:
        if path != here:
            stem, last = path.rpartition(".")[::2]
            near = (
                stem == here or here.rpartition(".")[0] == path or last == here.rpartition(".")[2]
            )
            yield at.to(node, path, "name", 1.0 if near else 1.1)


def of_view(node: ast.Name | ast.Attribute, at: Place) -> Iterator[Patch]:
    """`x.T` as `x`."""
    if isinstance(node, ast.Attribute) and node.attr in ("T", "mT", "values", "indices", "data"):
        yield at.to(node, at.of(node.value), "transposed" if "T" in node.attr else "dropped")


def of_sequence(items: Sequence[ast.expr], at: Place) -> Iterator[Patch]:
    """Any two of them exchanged."""
    if len(items) > 5:
        return
    for index, first in enumerate(items):
        for second in items[index + 1 :]:
            (start, end), (low, high) = at.text.span(first), at.text.span(second)
            between = at.text.data[end:low].decode()
            yield Patch(
                start, high, f"{at.of(second)}{between}{at.of(first)}", at.line, "exchanged", 1.0
            )


def of_subscript(node: ast.Subscript, at: Place) -> Iterator[Patch]:
    """All of it, its two indices exchanged, one of them alone, other slices."""
    base = at.of(node.value)
    if isinstance(node.ctx, ast.Load):
        yield at.to(node, base, "index")
    parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    texts = [at.of(part) for part in parts]
    if len(parts) == 2:
        yield at.to(node, f"{base}[{texts[1]}, {texts[0]}]", "index")
        yield from (at.to(node, f"{base}[{text}]", "index", 1.2) for text in texts)
        if isinstance(parts[0], ast.Slice):
            yield at.to(node, f"{base}[range(len({base})), {texts[1]}]", "index", 1.2)
    for index, part in enumerate(parts):
        if isinstance(part, ast.Slice):
            for new in _other_slices(part, at):
                yield at.to(
                    node,
                    f"{base}[{', '.join([*texts[:index], new, *texts[index + 1 :]])}]",
                    "index",
                    1.1,
                )


def _other_slices(part: ast.Slice, at: Place) -> Iterator[str]:
    low, high = at.of(part.lower) if part.lower else "", at.of(part.upper) if part.upper else ""
    yield from (":", f"{low}:", f":{high}", "::-1", *at.scope.slices)
    if high:
        yield from (f"{low}:{high} + 1", f"{low}:{high} - 1")
    if low and high:
        yield from (f"{low}:{low} + {high}", f"{low}:{high} - {low}")
    if low:
        yield from (f"{low} + 1:{high}", f"{low} - 1:{high}")
    if not low and not high:
        yield from ("1:", ":-1", "0", "1", "None")
