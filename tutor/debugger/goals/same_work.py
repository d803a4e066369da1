"""Does a typed line ask what an author's expression asks, in another spelling? By syntax alone."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import lru_cache

from tutor.debugger.goals.shown_parts import tops
from tutor.debugger.show.chains import MISSING, expression_of, parse
from tutor.debugger.show.namespaces import Names
from tutor.debugger.show.typed_line import Line

# words of one family: an author's x.shape[0] is a learner's len(x)
FAMILIES = {
    "size": ("len", "shape"),
    "count": ("numel",),
    "sum": ("count_nonzero", "mean"),
    "mul": ("Mult",),
    "matmul": ("MatMult", "mm"),
    "Subscript": ("unsqueeze",),
    "pow": ("square", "Pow"),
    "transpose": ("T", "t"),
}
FAMILY_OF = {word: family for family, words in FAMILIES.items() for word in words}
NO_WORK = {"item", "float", "int", "g", "print", "torch"}
SYMMETRIC = (ast.Is, ast.IsNot, ast.Eq, ast.NotEq)


def is_same_expression(line: Line, expression: str) -> bool:
    """Whether the line shows this very expression; `b is a` is `a is b`."""
    wanted = _spellings(expression)
    return any(wanted & _dumps(text) for text in line.texts)


@lru_cache(maxsize=1024)
def _spellings(expression: str) -> frozenset[str]:
    node = expression_of(parse(expression))
    if node is None:
        return frozenset()
    spellings = {ast.dump(node)}
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and isinstance(node.ops[0], SYMMETRIC):
        spellings.add(ast.dump(ast.Compare(node.comparators[0], node.ops, [node.left])))
    return frozenset(spellings)


@lru_cache(maxsize=1024)
def _dumps(text: str) -> frozenset[str]:
    tree = parse(text)
    return frozenset(ast.dump(node) for node in tops(tree)) if tree else frozenset()


def means_the_same(expression: str, here: Names, home: Names) -> bool:
    """Whether its names are the same objects in both frames."""
    names = {node.id for node in _nodes([parse(expression)]) if isinstance(node, ast.Name)}
    return all(home.get(name, MISSING) is here.get(name, MISSING) for name in names)


def shares_work(line: Line, expression: str) -> bool:
    """Whether the line does at least one thing that the expression does: the same method, operator
    or function.
    """
    tree = parse(expression)
    wanted, done = _works([tree]), _works(line.trees)
    if wanted == {"Subscript"}:  # one element: another one may be equal to it
        return any(_indices(tree) == _indices(other) for other in line.trees)
    # an index alone is too common to tell anything
    return not wanted or bool((wanted - {"Subscript"}) & done)


def _indices(tree: ast.AST | None) -> list[str]:
    """The plain indices in it, from left to right: those of x[1][2] are those of x[1, 2]."""
    slices = [node.slice for node in _nodes([tree]) if isinstance(node, ast.Subscript)]
    found: list[str] = []
    for index in reversed(slices):  # the outermost node is the last index
        parts = index.elts if isinstance(index, ast.Tuple) else [index]
        found += [ast.unparse(part) for part in parts]
    return found


def _works(trees: Iterable[ast.AST | None]) -> set[str]:
    words = {_work_of(node) for node in _nodes(trees)} - {""}
    return {FAMILY_OF.get(word, word) for word in words} - NO_WORK


def _work_of(node: ast.AST) -> str:
    """What this node does, "" for nothing."""
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return node.func.id
    if isinstance(node, ast.operator | ast.cmpop):
        return type(node).__name__
    return "Subscript" if isinstance(node, ast.Subscript) else ""


def _nodes(trees: Iterable[ast.AST | None]) -> Iterator[ast.AST]:
    for tree in trees:
        if tree is not None:
            yield from ast.walk(tree)
