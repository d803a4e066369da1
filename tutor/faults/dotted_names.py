"""The dotted names of a program: `x`, `self.w.g`."""

from __future__ import annotations

import ast

# as modules are usually called
MODULES = frozenset(("torch", "math", "F", "np", "nn", "functional", "torch.nn.functional"))


def path_of(node: ast.AST) -> str:
    """ "out.g" of a name with attributes, "" of anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        inner = path_of(node.value)
        return f"{inner}.{node.attr}" if inner else ""
    return ""


def called_name(node: ast.Call) -> str:
    """ "sum" of `x.sum()`, `torch.sum(x)` and `sum(x)`; "" where something else is called."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""
