"""Calls of the learner's own functions: which definition in the same file a call enters."""

from __future__ import annotations

import ast

from tutor.anchors.scopes import (
    Function,
    find_function,
    find_method,
    flat,
    own_expressions,
    owner_of,
    parameters,
)

MAX_LOOKUPS = 2000  # calls followed for one anchor; a program made to explode is given up on


class Callees:
    """Looks up helpers, nested functions, and methods called on `self`, as seen from one function.

    owner: the class of the object that `self` is, where the method was written in another class.
    """

    def __init__(
        self, tree: ast.Module, function: Function, owner: ast.ClassDef | None = None
    ) -> None:
        self.tree = tree
        self.budget = [MAX_LOOKUPS]  # a list, so that all views of one search share it
        self.known: dict[str, Function | None] = {}
        written_in = owner_of(tree, function)
        self.owner = owner or written_in if written_in else None
        names = parameters(function)
        self.self_name = names[0] if self.owner and names else ""
        self.nested = _nested_functions(function)

    def inside(self, function: Function) -> Callees:
        """The same as seen from another function, on the same budget."""
        inner = Callees(self.tree, function, self.owner)
        inner.budget, inner.known = self.budget, self.known
        return inner

    def of(self, call: ast.Call) -> Function | None:
        """The definition that a call enters, or None when it is not in this file."""
        self.budget[0] -= 1
        if self.budget[0] < 0:
            return None
        match call.func:
            case ast.Name(id=name):
                return self.nested.get(name) or self._defined(name)
            case ast.Attribute(value=ast.Name(id=name), attr=method) if name == self.self_name:
                return find_method(self.tree, self.owner, method) if self.owner else None
        return None

    def _defined(self, name: str) -> Function | None:
        if name not in self.known:
            # calling a class makes an object; that is not a call of one of its methods
            found = None if self._is_class(name) else find_function(self.tree, name)
            self.known[name] = found
        return self.known[name]

    def _is_class(self, name: str) -> bool:
        statements = flat(self.tree.body)
        return any(isinstance(item, ast.ClassDef) and item.name == name for item in statements)


def _nested_functions(function: Function) -> dict[str, Function]:
    """Functions and named lambdas defined inside this one, by name."""
    nested: dict[str, Function] = {}
    if isinstance(function, ast.Lambda):
        return nested
    for statement in flat(function.body):
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
            nested[statement.name] = statement
        elif isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Lambda):
            names = [target.id for target in statement.targets if isinstance(target, ast.Name)]
            nested |= dict.fromkeys(names, statement.value)
    return nested


def calls_in(node: ast.AST) -> list[ast.Call]:
    """The calls that this statement or expression itself makes."""
    nodes = [*own_expressions(node), *([node] if isinstance(node, ast.expr) else [])]
    return [item for item in nodes if isinstance(item, ast.Call)]


def called_name(call: ast.Call) -> str:
    """f of `f(x)` and of `a.b.f(x)`; "" where something else is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
