"""Calls of the learner's own functions: which definition in the same file a call goes to."""

from __future__ import annotations

import ast

from tutor.debugger.scopes import Function, find_function, find_method, flat, owner_of, parameters


class Callees:
    """Looks up helpers, nested functions, and methods called on `self`, as seen from one function."""

    def __init__(self, tree: ast.Module, function: Function) -> None:
        self.tree = tree
        self.owner = owner_of(tree, function)
        names = parameters(function)
        self.self_name = names[0] if self.owner and names else ""
        self.nested: dict[str, Function] = {}
        for statement in [] if isinstance(function, ast.Lambda) else flat(function.body):
            if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self.nested[statement.name] = statement
            elif isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Lambda):
                self.nested |= {target.id: statement.value for target in statement.targets if isinstance(target, ast.Name)}

    def of(self, call: ast.Call) -> Function | None:
        """The definition that a call enters, or None when it is not in this file."""
        target = call.func
        if isinstance(target, ast.Name):
            found = self.nested.get(target.id) or find_function(self.tree, target.id)
            return None if target.id not in self.nested and self._is_class(target.id) else found
        if self.owner and isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == self.self_name:
            return find_method(self.tree, self.owner, target.attr)
        return None

    def _is_class(self, name: str) -> bool:
        return any(isinstance(item, ast.ClassDef) and item.name == name for item in flat(self.tree.body))
