"""The innermost loop of a function: what runs most often."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from tutor.anchors.callees import Callees
from tutor.anchors.scopes import DEFINITIONS, Function, blocks, own_expressions

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
LOOPS = (ast.For, ast.AsyncFor, ast.While)


@dataclass(frozen=True)
class Found:
    """A statement (or the body of a lambda). via: the learner's function it calls, if the thing
    itself happens in there.
    """

    node: ast.stmt | ast.expr
    via: str = ""
    depth: int = 0


def innermost(
    tree: ast.Module, function: Function, owner: ast.ClassDef | None = None
) -> list[Found]:
    """The first statement of the deepest loop, or the statement that holds the deepest
    comprehension; [] without a loop.
    """
    best = _deepest(Callees(tree, function, owner), function, ())
    return [best] if best and best.depth else []


def _deepest(callees: Callees, function: Function, seen: tuple[Function, ...]) -> Found | None:
    if isinstance(function, ast.Lambda):
        depth, via = _depth_of_expressions(
            callees, [function.body, *own_expressions(function.body)], (*seen, function)
        )
        return Found(function.body, via, depth)
    return _in_block(callees, function.body, 0, (*seen, function))


def _in_block(
    callees: Callees, body: list[ast.stmt], depth: int, seen: tuple[Function, ...]
) -> Found | None:
    best: Found | None = None
    for index, statement in enumerate(body):
        if isinstance(statement, DEFINITIONS):
            continue
        more, via = _depth_of_expressions(callees, list(own_expressions(statement)), seen)
        candidates = [Found(statement, via, depth + more if more or index == 0 else 0)]
        for block in blocks(statement):
            deeper = depth + (isinstance(statement, LOOPS) and block is statement.body)
            candidates.append(_in_block(callees, block, deeper, seen) or candidates[0])
        for found in candidates:
            if best is None or found.depth > best.depth:
                best = found
    return best


def _depth_of_expressions(
    callees: Callees, expressions: list[ast.expr], seen: tuple[Function, ...]
) -> tuple[int, str]:
    """How deep loops go inside these expressions, and the function of the learner's in which they
    do.
    """
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
