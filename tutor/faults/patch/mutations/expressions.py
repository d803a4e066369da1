"""Small patches within the expressions of one statement: each node, and what may take its place."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeGuard

from tutor.faults.dotted_names import MODULES, path_of
from tutor.faults.patch.mutations.calls import call_patches
from tutor.faults.patch.mutations.ingredients import Ingredients
from tutor.faults.patch.mutations.insertions import (
    factor_insertions,
    operation_insertions,
    value_insertions,
)
from tutor.faults.patch.mutations.literals import literal_patches
from tutor.faults.patch.mutations.mutation_site import MutationSite
from tutor.faults.patch.mutations.operands import (
    item_swaps,
    other_names,
    turned_round,
    view_removal,
)
from tutor.faults.patch.mutations.operators import (
    conditional_patches,
    logical_patches,
    operation_patches,
    other_comparisons,
    unary_removal,
)
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import SourceText
from tutor.faults.patch.mutations.subscripts import subscript_patches

RENAMES = 1.25  # the cost of exchanging what two names stand for
BLOCK_FIELDS = ("body", "orelse", "finalbody", "handlers", "annotation")
VALUES = (ast.Name, ast.Attribute, ast.Call, ast.Subscript, ast.BinOp, ast.UnaryOp, ast.Compare)
MUTATE: dict[type[ast.expr], Callable[[Any, MutationSite], Iterator[Patch]]] = {
    ast.BinOp: operation_patches,
    ast.UnaryOp: unary_removal,
    ast.Compare: other_comparisons,
    ast.BoolOp: logical_patches,
    ast.IfExp: conditional_patches,
    ast.Constant: literal_patches,
    ast.Call: call_patches,
    ast.Subscript: subscript_patches,
    ast.Tuple: lambda node, site: _tuple_swaps(node, site),
    ast.List: lambda node, site: item_swaps(node.elts, site),
    ast.Attribute: view_removal,
}


def expression_patches(
    text: SourceText, statement: ast.stmt, ingredients: Ingredients
) -> Iterator[Patch]:
    """All of one statement, without those inside it.

    Some do not compile, and most change nothing or make things worse: a trial decides.
    """
    named = (statement.targets[0], statement.value) if _names_several(statement) else ()
    site = MutationSite(text, ingredients, statement.lineno, named)
    for root in own_expressions(statement):
        yield from _infinities(root, site)
        for node, around in _nodes(root):
            yield from _instead_of(node, around, site)
            if _is_value(node, around):
                yield from _insertions(node, around, site)


def _names_several(statement: ast.stmt) -> TypeGuard[ast.Assign]:
    """Whether it is of the form `a, b = x, y`."""
    return isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Tuple)


def _tuple_swaps(node: ast.Tuple, site: MutationSite) -> Iterator[Patch]:
    # two names exchanged wherever they are read: a fault of one of these places explains as much
    return item_swaps(node.elts, site, RENAMES if node in site.named else 1.0)


def _infinities(root: ast.expr, site: MutationSite) -> Iterator[Patch]:
    """A search for the largest or smallest value starts from one of these."""
    if isinstance(root, ast.Constant) and isinstance(root.value, int | float):
        yield site.replace(root, 'float("-inf")', "number")
        yield site.replace(root, 'float("inf")', "number")


def _instead_of(node: ast.expr, around: Sequence[ast.AST], site: MutationSite) -> Iterator[Patch]:
    # the mutations of its own type first: of two patches with one text, the first names the fault
    if type(node) in MUTATE:
        yield from MUTATE[type(node)](node, site)
    if isinstance(node, ast.Name | ast.Attribute) and not _is_called(node, around):
        yield from other_names(node, site)
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        yield from turned_round(node, around, site)


def _insertions(node: ast.expr, around: Sequence[ast.AST], site: MutationSite) -> Iterator[Patch]:
    yield from operation_insertions(node, site)
    # these are many: only where a whole value or argument, or an operand, is
    if not around or isinstance(around[-1], ast.Call):
        yield from value_insertions(node, site)
    elif isinstance(around[-1], ast.BinOp):
        yield from factor_insertions(node, site)


def own_expressions(statement: ast.stmt) -> Iterator[ast.expr]:
    """The expressions of a statement itself, not of its blocks: of a loop what it goes over, of an
    if its test, of a function its defaults.
    """
    if isinstance(statement, ast.FunctionDef):
        defaults = [*statement.args.defaults, *statement.args.kw_defaults]
        yield from (item for item in defaults if item is not None)
    elif not isinstance(statement, ast.ClassDef):
        for name, field in ast.iter_fields(statement):
            if name not in BLOCK_FIELDS:
                yield from _expressions_in(field)


def _expressions_in(field: object) -> Iterator[ast.expr]:
    for item in field if isinstance(field, list) else [field]:
        if isinstance(item, ast.expr):
            yield item
        elif isinstance(item, ast.withitem):
            yield item.context_expr


def _nodes(root: ast.expr) -> Iterator[tuple[ast.expr, list[ast.AST]]]:
    """Every expression inside, with those around it, the innermost last."""
    stack: list[tuple[ast.AST, list[ast.AST]]] = [(root, [])]
    while stack:
        node, around = stack.pop()
        if isinstance(node, ast.JoinedStr):
            continue  # before Python 3.12 the parts of an f-string have no positions of their own
        if isinstance(node, ast.expr) and not isinstance(node, ast.Slice):
            yield node, around
        stack += [(child, [*around, node]) for child in ast.iter_child_nodes(node)]


def _is_value(node: ast.expr, around: Sequence[ast.AST]) -> bool:
    """Whether the program computes with it: not a function, not a target, not part of a path."""
    if not isinstance(node, VALUES) or _is_target(node):
        return False
    outer = around[-1] if around else None
    if isinstance(outer, ast.Attribute) and isinstance(node, ast.Name | ast.Attribute):
        if outer.attr in ("T", "mT"):
            return True
        # the x of x.sum() is a value; the torch of torch.sum(x) and the x of x.w are not
        return _is_called(outer, around[:-1]) and path_of(node) not in MODULES | {"self"}
    return not _is_called(node, around)


def _is_target(node: ast.expr) -> bool:
    return isinstance(getattr(node, "ctx", None), ast.Store | ast.Del)


def _is_called(node: ast.expr, around: Sequence[ast.AST]) -> bool:
    """Whether it is the function of a call."""
    return bool(around) and isinstance(around[-1], ast.Call) and around[-1].func is node
