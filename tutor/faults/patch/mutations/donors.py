"""Expressions of right programs in the place of a learner's that reads as many names: of the right
values something else is made.

Code of other programs as an ingredient is the idea of CodePhage (Sidiroglou-Douskos and others,
PLDI 2015). What is put in reads the very names that were read before, so a statement that only
passes on an earlier fault cannot be made to hide it.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations
from typing import TypeGuard

from tutor.faults.dotted_names import MODULES
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import SourceText

MADE = (ast.BinOp, ast.UnaryOp, ast.Call, ast.Compare, ast.IfExp, ast.Subscript, ast.BoolOp)
MOST_NAMES = 3  # that such an expression reads
COST = 1.3
FIXED = MODULES | {"self"} | frozenset(dir(builtins))
Names = tuple[str, ...]


def donor_patches(source: str, rights: Sequence[str]) -> list[Patch]:
    """Those of a learner's source. rights: the reference and accepted programs. None of a source
    that Python cannot read.
    """
    try:
        text = SourceText(source)
        donors = _donors([ast.parse(right) for right in rights])
    except (SyntaxError, ValueError, RecursionError):
        return []
    return [patch for row in _rows(text.tree) for patch in _of_statement(text, row, donors)]


def _of_statement(
    text: SourceText, statement: ast.stmt, donors: Mapping[str, tuple[ast.expr, Names]]
) -> Iterator[Patch]:
    beside = _named_in_target(statement)
    for node in _values(statement):
        names = _names(node)
        start, end = text.span(node)
        for donor, free in donors.values():
            for order in _orders(names, beside, len(free)):
                new = _renamed(donor, dict(zip(free, order, strict=True)))
                if new != ast.unparse(node):
                    yield Patch(start, end, f"({new})", statement.lineno, "made", COST)


def _orders(names: Names, beside: Names, count: int) -> Iterator[Names]:
    """All orders of that many names: those that are read, each, and the target's beside them."""
    missing = count - len(names)
    if missing == 0:
        yield from permutations(names)
    elif missing == 1:
        for one in beside:
            if one not in names:
                yield from permutations((*names, one))


def _named_in_target(statement: ast.stmt) -> Names:
    """The object whose attribute or item is set: `z` of `z.g = ...`. It was there before."""
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    owners = [each.value for each in targets if isinstance(each, ast.Attribute | ast.Subscript)]
    found = (each.id for each in owners if isinstance(each, ast.Name) and each.id not in FIXED)
    return tuple(dict.fromkeys(found))


def _donors(trees: Sequence[ast.Module]) -> dict[str, tuple[ast.expr, Names]]:
    """Each once, whatever its names are: by its text with numbered names."""
    found: dict[str, tuple[ast.expr, Names]] = {}
    for tree in trees:
        for row in _rows(tree):
            for node in _values(row):
                names = _names(node)
                if 0 < len(names) <= MOST_NAMES:
                    numbered = {name: f"v{number}" for number, name in enumerate(names)}
                    found.setdefault(_renamed(node, numbered), (node, names))
    return found


def _rows(tree: ast.Module) -> Iterator[ast.stmt]:
    """The statements inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            yield from (row for row in ast.walk(node) if _is_simple(row))


def _is_simple(node: ast.AST) -> TypeGuard[ast.stmt]:
    return isinstance(node, ast.Assign | ast.AugAssign | ast.Return | ast.Expr)


def _values(statement: ast.stmt) -> Iterator[ast.expr]:
    """What a statement makes, the sides of it, and what it passes to a call."""
    root = getattr(statement, "value", None)
    if not isinstance(root, ast.expr):
        return
    whole = [root]
    if isinstance(root, ast.Call):
        whole += root.args
    elif isinstance(root, ast.BinOp):
        whole += [root.left, root.right]
    elif isinstance(root, ast.Tuple | ast.List):
        whole += root.elts
    yield from (node for node in whole if isinstance(node, MADE))


def _names(node: ast.expr) -> Names:
    """The variables that it reads, in order, each once; none where it binds names of its own."""
    inside = list(ast.walk(node))
    if any(isinstance(each, ast.comprehension | ast.Lambda | ast.NamedExpr) for each in inside):
        return ()
    read = [each.id for each in inside if isinstance(each, ast.Name)]
    return tuple(dict.fromkeys(name for name in read if name not in FIXED))


def _renamed(node: ast.expr, names: Mapping[str, str]) -> str:
    """Its text with other names."""
    tree = ast.parse(ast.unparse(node), mode="eval")
    for each in ast.walk(tree):
        if isinstance(each, ast.Name):
            each.id = names.get(each.id, each.id)
    return ast.unparse(tree)
