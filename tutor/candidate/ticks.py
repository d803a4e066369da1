"""Count how far a program has run, the same on every machine.

One tick is one pass of a loop or one call of a function.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
from collections.abc import Iterator

NAME = "__tutor_tick__"


class TooLong(BaseException):
    """A patched program may never end."""


class Ticks:
    """used: so far. Beyond `most`, each tick raises TooLong in the program that is counted."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.used = 0

    def __call__(self) -> bool:
        self.used += 1
        if self.used > self.most:
            raise TooLong
        return True


@contextlib.contextmanager
def counting(ticks: Ticks) -> Iterator[None]:
    """Count what runs inside.

    Every program that `counted` has prepared finds the counter among the builtins.
    """
    setattr(builtins, NAME, ticks)
    try:
        yield
    finally:
        delattr(builtins, NAME)


def counted(tree: ast.Module) -> ast.Module:
    """The same program with a tick in each loop, function and comprehension.

    Changes the tree; its lines and columns stay.
    """
    for node in ast.walk(tree):  # which has a node's children before it gives the node
        if isinstance(node, ast.comprehension):
            node.ifs.insert(0, _tick(node.iter))
        elif isinstance(node, (ast.For, ast.While)):
            node.body.insert(0, _tick_statement(node))
        elif isinstance(node, ast.FunctionDef):
            first = 1 if ast.get_docstring(node, clean=False) is not None else 0
            node.body.insert(first, _tick_statement(node))
    return tree


def _tick(near: ast.stmt | ast.expr) -> ast.Call:
    """A call of the counter, at the place of that node."""
    name = ast.copy_location(ast.Name(NAME, ast.Load()), near)
    return ast.copy_location(ast.Call(name, [], []), near)


def _tick_statement(node: ast.stmt) -> ast.Expr:
    return ast.copy_location(ast.Expr(_tick(node)), node)
