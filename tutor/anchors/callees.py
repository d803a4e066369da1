"""Calls of the learner's own functions: which definition in the same file a call goes to."""

from __future__ import annotations

import ast

from tutor.anchors.scopes import Function, find_function, find_method, flat, owner_of, parameters

MAX_LOOKUPS = 2000  # calls followed for one anchor; a program made to explode is given up on


class Callees:
    """Looks up helpers, nested functions, and methods called on `self`, as seen from one function.

    owner: the class of the object that `self` is, where that is another one than the method was
    written in.
    """

    def __init__(
        self, tree: ast.Module, function: Function, owner: ast.ClassDef | None = None
    ) -> None:
        self.tree = tree
        self.budget = [MAX_LOOKUPS]
        self.known: dict[str, Function | None] = {}
        written_in = owner_of(tree, function)
        self.owner = owner or written_in if written_in else None
        names = parameters(function)
        self.self_name = names[0] if self.owner and names else ""
        self.nested: dict[str, Function] = {}
        for statement in [] if isinstance(function, ast.Lambda) else flat(function.body):
            if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self.nested[statement.name] = statement
            elif isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Lambda):
                self.nested |= {
                    target.id: statement.value
                    for target in statement.targets
                    if isinstance(target, ast.Name)
                }

    def inside(self, function: Function) -> Callees:
        """The same as seen from another function, on the same budget."""
        inner = Callees(self.tree, function, self.owner)
        inner.budget, inner.known = self.budget, self.known
        return inner

    def of(self, call: ast.Call) -> Function | None:
        """The definition that a call enters, or None when it is not in this file."""
        target = call.func
        self.budget[0] -= 1
        if self.budget[0] < 0:
            return None
        if isinstance(target, ast.Name):
            if target.id not in self.nested and target.id not in self.known:
                self.known[target.id] = (
                    None if self._is_class(target.id) else find_function(self.tree, target.id)
                )
            return self.nested.get(target.id) or self.known.get(target.id)
        if (
            self.owner
            and isinstance(target, ast.Attribute)
            and isinstance(target.value, ast.Name)
            and target.value.id == self.self_name
        ):
            return find_method(self.tree, self.owner, target.attr)
        return None

    def _is_class(self, name: str) -> bool:
        return any(
            isinstance(item, ast.ClassDef) and item.name == name for item in flat(self.tree.body)
        )
