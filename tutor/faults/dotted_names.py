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
