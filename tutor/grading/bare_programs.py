"""A program without what changes nothing that it does: docstrings and annotations."""

from __future__ import annotations

import ast


def bare(source: str) -> tuple[ast.Module, list[str]]:
    """(the tree without docstrings, annotations and imports, the texts of its imports).

    Raises SyntaxError.
    """
    tree = ast.parse(source)
    _Bare().visit(tree)
    imports = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    tree.body = [node for node in tree.body if node not in imports]
    return tree, [ast.unparse(node) for node in imports]


class _Bare(ast.NodeTransformer):
    """Takes away what changes nothing that a program does."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        self.generic_visit(node)
        node.returns = None
        node.body = _without_docstring(node.body)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        self.generic_visit(node)
        node.body = _without_docstring(node.body)
        return node

    def visit_Module(self, node: ast.Module) -> ast.Module:
        self.generic_visit(node)
        node.body = _without_docstring(node.body)
        return node

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.stmt:
        if node.value is None:
            return node
        return ast.copy_location(ast.Assign([node.target], node.value), node)


def _without_docstring(body: list[ast.stmt]) -> list[ast.stmt]:
    match body:
        case [ast.Expr(value=ast.Constant(value=str())), *others]:
            return others or [ast.Pass()]
    return body
