"""The full names of what a source imports and calls, as far as they can be read."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

IMPORTERS = {"__import__", "importlib.import_module"}
UNKNOWN = "?"


class CalledNames:
    """Names of one source.

    aliases: what each imported name means. own: the names that the source binds itself. recursive:
    calls of a function inside itself.
    """

    def __init__(self, tree: ast.AST) -> None:
        self.aliases = _imported_names(tree)
        self.own = set(_bound_names(tree))
        self.recursive = set(_recursive_calls(tree))

    def dotted(self, node: ast.expr) -> str:
        """`F.relu` as "torch.nn.functional.relu", a method of something unknown as "?.name".

        A name that was not imported is "", unless it is a builtin: then it is the name itself.
        getattr with a known text, and importlib, read like the plain spelling.
        """
        if isinstance(node, ast.Name):
            return self.aliases.get(node.id, "")
        if isinstance(node, ast.Attribute):
            return f"{self.dotted(node.value) or UNKNOWN}.{node.attr}"
        if isinstance(node, ast.Call):
            return self._result(node)
        return UNKNOWN

    def builtin(self, node: ast.expr) -> str:
        """The name of the builtin that this expression is, "" for anything else."""
        if not isinstance(node, ast.Name) or node.id in self.own or node.id in self.aliases:
            return ""
        return node.id

    def imported(self, node: ast.AST) -> list[str]:
        """What a node imports: a statement's names, or the module of a call like __import__."""
        if isinstance(node, ast.Import):
            return [alias.name for alias in node.names]
        if isinstance(node, ast.ImportFrom):
            return [f"{node.module}.{alias.name}" for alias in node.names]
        if isinstance(node, ast.Call):
            return [module] if (module := self._imported_by_call(node)) else []
        return []

    def _result(self, call: ast.Call) -> str:
        if self.builtin(call.func) == "getattr" and len(call.args) > 1:
            attribute = known_text(call.args[1]) or UNKNOWN
            return f"{self.dotted(call.args[0]) or UNKNOWN}.{attribute}"
        return self._imported_by_call(call) or UNKNOWN

    def _imported_by_call(self, call: ast.Call) -> str:
        name = self.builtin(call.func) or self.dotted(call.func)
        return known_text(call.args[0]) if name in IMPORTERS and call.args else ""


def known_text(node: ast.expr) -> str:
    """The text of a constant, or of constants joined by `+`; "" for anything else."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = known_text(node.left), known_text(node.right)
        return left + right if left and right else ""
    return ""


def _imported_names(tree: ast.AST) -> Mapping[str, str]:
    """What each imported name means: `import torch.nn as nn` gives {"nn": "torch.nn"}."""
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                first = alias.name.partition(".")[0]
                names[alias.asname or first] = alias.name if alias.asname else first
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return names


def _bound_names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def _recursive_calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Calls of a plain function by its own name; a method's name alone means something else."""
    methods = {
        item for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for item in node.body
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node not in methods:
            yield from (call for call in _calls(node) if _is_name(call.func, node.name))


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name
