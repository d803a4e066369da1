"""The innermost loop of a function: what runs most often."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from tutor.anchors.callees import Callees
from tutor.anchors.places import Found
from tutor.anchors.scopes import DEFINITIONS, Function, blocks, own_expressions

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
LOOPS = (ast.For, ast.AsyncFor, ast.While)


@dataclass(frozen=True)
class _Nested:
    """A statement with the number of loops around it. via: the called function that holds them."""

    node: ast.stmt | ast.expr
    via: str = ""
    depth: int = 0


def innermost(
    tree: ast.Module, function: Function, owner: ast.ClassDef | None = None
) -> list[Found]:
    """The first statement of the deepest loop, or the one with the deepest comprehension.

    [] without a loop.
    """
    best = _deepest(Callees(tree, function, owner), function, ())
    return [Found(best.node, best.via)] if best and best.depth else []


def _deepest(callees: Callees, function: Function, seen: tuple[Function, ...]) -> _Nested | None:
    if not isinstance(function, ast.Lambda):
        return _in_block(callees, function.body, 0, (*seen, function))
    expressions = [function.body, *own_expressions(function.body)]
    depth, via = _depth_of_expressions(callees, expressions, (*seen, function))
    return _Nested(function.body, via, depth)


def _in_block(
    callees: Callees, body: list[ast.stmt], depth: int, seen: tuple[Function, ...]
) -> _Nested | None:
    best: _Nested | None = None
    for index, statement in enumerate(body):
        if isinstance(statement, DEFINITIONS):
            continue
        for found in _candidates(callees, statement, depth, index == 0, seen):
            if best is None or found.depth > best.depth:
                best = found
    return best


def _candidates(
    callees: Callees, statement: ast.stmt, depth: int, is_first: bool, seen: tuple[Function, ...]
) -> Iterator[_Nested]:
    """The statement, then the deepest inside each of its blocks."""
    more, via = _depth_of_expressions(callees, list(own_expressions(statement)), seen)
    # only the first statement counts for the loop around it: that is where a stop belongs
    own = _Nested(statement, via, depth + more if more or is_first else 0)
    yield own
    for block in blocks(statement):
        deeper = depth + (isinstance(statement, LOOPS) and block is statement.body)
        yield _in_block(callees, block, deeper, seen) or own


def _depth_of_expressions(
    callees: Callees, expressions: list[ast.expr], seen: tuple[Function, ...]
) -> tuple[int, str]:
    """How deep loops go inside these expressions, and in which of the learner's functions."""
    best, via = 0, ""
    for node in expressions:
        if isinstance(node, COMPREHENSIONS):
            inner, name = _depth_of_expressions(callees, list(own_expressions(node)), seen)
            depth = len(node.generators) + inner
        elif isinstance(node, ast.Call) and (callee := callees.of(node)) and callee not in seen:
            found, name = _deepest(callees, callee, seen), ast.unparse(node.func)
            depth = found.depth if found else 0
        else:
            continue
        if depth > best:
            best, via = depth, name
    return best, via
