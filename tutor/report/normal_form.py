"""What is left of a program without its own names, comments, docstrings, hints and imports.

Two programs with one normal form are the same after renaming: definitions at the top of a file may
change places, nothing else may. The starter's code is in all of them, so it makes no two alike; a
program that adds nothing to it has no form. Programs are parsed and never run.
"""

from __future__ import annotations

import ast
import hashlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tutor.report.bound_names import DEFINITION, Numbered
from tutor.report.fingerprints import MOST_PRINTS, fingerprints

LARGEST = 64 * 1024  # bytes of a program that is compared
# the parser refuses deep nesting with one of the last two
NOT_PARSED = (SyntaxError, ValueError, RecursionError, MemoryError)


@dataclass(frozen=True)
class NormalForm:
    """digest: equal for equal forms. statements, prints: those that are not in the starter."""

    digest: str
    statements: int
    prints: tuple[int, ...] = ()


def read_program(path: Path) -> bytes | None:
    """The bytes of a regular file of moderate size, None for all else."""
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST:
            return None
        return path.read_bytes()[:LARGEST]
    except OSError:
        return None


def normal_form(source: bytes, starter: str, entry: tuple[str, ...] = ()) -> NormalForm | None:
    """The normal form, with no statements for what adds nothing to the starter.

    entry: the names that a grader looks for, which are never renamed. None where the source cannot
    be parsed.
    """
    kept = frozenset(name.split(".")[0] for name in entry)
    try:
        normal = _normal(ast.parse(source), kept)
        begun = _normal(ast.parse(starter), kept)
        added = _statements(normal) - _statements(begun)
        digest = hashlib.sha256(ast.dump(normal).encode("utf-8", "replace")).hexdigest()
        prints = sorted(fingerprints(normal) - fingerprints(begun))
        return NormalForm(digest, added.total(), tuple(prints[:MOST_PRINTS]))
    except NOT_PARSED:
        return None


def _normal(tree: ast.Module, kept: frozenset[str]) -> ast.Module:
    """The tree, changed in place. kept: names at its top that stay."""
    definitions = [node for node in tree.body if isinstance(node, DEFINITION)]
    others = [node for node in tree.body if not isinstance(node, DEFINITION)]
    known = sorted((each for each in definitions if each.name in kept), key=lambda each: each.name)
    helpers = [each for each in definitions if each.name not in kept]
    renamer = Numbered(tree, kept)
    tree.body = [*known, *helpers, *others]
    renamer.visit(tree)
    _Bare().visit(tree)
    return tree


def _statements(tree: ast.Module) -> Counter[str]:
    return Counter(
        ast.dump(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt) and not isinstance(node, DEFINITION)
    )


class _Bare(ast.NodeTransformer):
    """Leaves out what does nothing when the program runs: docstrings, hints, imports, `pass`."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """Without the hint of its result."""
        node.returns = None
        return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST | None:
        """`a: int = 1` is `a = 1`."""
        if node.value is None:
            return None
        return self.generic_visit(ast.Assign([node.target], node.value))

    def visit_Expr(self, node: ast.Expr) -> ast.AST | None:
        """A docstring, or any other text that nothing reads."""
        silent = isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        return None if silent else self.generic_visit(node)

    def visit_Import(self, node: ast.Import) -> None:
        """Names say in full what was imported."""

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        """As above."""

    def visit_Pass(self, node: ast.Pass) -> None:
        """A place for code that is still to come."""
