"""Names that a program binds itself, numbered as they come; imported names by what they mean."""

from __future__ import annotations

import ast
from collections.abc import Iterator

FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
DEFINITION = (*FUNCTION, ast.ClassDef)


class Numbered(ast.NodeTransformer):
    """Renames in place. kept: names at the top of the file that mean something to a grader.

    A function at the top of the file or of a class is numbered by itself, with what is nested in
    it. Attributes keep their names, methods and keywords too: there, a different name is a
    different program.
    """

    def __init__(self, tree: ast.Module, kept: frozenset[str]) -> None:
        self._imported = imported_names(tree)
        self._own = set(_bound_at_top(tree.body)) - kept - self._imported.keys()
        self._numbers: dict[str, str] = {}
        self._local: set[str] = set()
        self._local_numbers: dict[str, str] = {}

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """A scope of its own, unless it is inside one."""
        return self._function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST:
        """As any other function."""
        return self._function(node)

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.AST:
        nested = bool(self._local)
        if nested or node.name in self._own:
            node.name = self._number(node.name)
        if nested:
            return self.generic_visit(node)
        # a function that binds nothing has a scope too
        self._local, self._local_numbers = {"", *_bound_within(node)}, {}
        self.generic_visit(node)
        self._local = set()
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        """The names in it are attributes, and stay."""
        node.name = self._number(node.name)
        return self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> ast.AST:
        """A number, the full name of what was imported, or the name itself."""
        if node.id in self._imported and node.id not in self._local:
            return self._imported[node.id]
        node.id = self._number(node.id)
        return node

    def visit_arg(self, node: ast.arg) -> ast.AST:
        """A parameter, without its hint."""
        node.arg, node.annotation = self._number(node.arg), None
        return node

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> ast.AST:
        """`except E as name`."""
        node.name = self._number(node.name) if node.name else None
        return self.generic_visit(node)

    def _number(self, name: str) -> str:
        if name in self._local:
            return self._local_numbers.setdefault(name, f"local {len(self._local_numbers)}")
        if name in self._own:
            return self._numbers.setdefault(name, f"own {len(self._numbers)}")
        return name


def imported_names(tree: ast.Module) -> dict[str, ast.expr]:
    """Each imported name → the expression that says it in full: F → torch.nn.functional."""
    found: dict[str, ast.expr] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.asname: _dotted(alias.name) for alias in node.names if alias.asname}
        elif isinstance(node, ast.ImportFrom):
            found |= {
                alias.asname or alias.name: _dotted(f"{node.module or ''}.{alias.name}")
                for alias in node.names
            }
    return found


def _dotted(name: str) -> ast.expr:
    first, *others = name.split(".")
    value: ast.expr = ast.Name(first, ast.Load())
    for attribute in others:
        value = ast.Attribute(value, attribute, ast.Load())
    return value


def _bound_at_top(body: list[ast.stmt]) -> Iterator[str]:
    """Names that the statements at the top of a file bind."""
    for statement in body:
        if isinstance(statement, DEFINITION):
            yield statement.name
        else:
            yield from _stored(statement)


def _bound_within(function: ast.AST) -> set[str]:
    """Parameters and variables of a function, and of what is nested in it."""
    bound, elsewhere = set(_stored(function)), set()
    for node in ast.walk(function):
        if isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, FUNCTION) and node is not function:
            bound.add(node.name)
        elif isinstance(node, ast.Global):
            elsewhere.update(node.names)
    return bound - elsewhere


def _stored(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.ExceptHandler) and node.name:
            yield node.name
