"""Does a patch of a condition only lead around the statements under it?"""

from __future__ import annotations

import ast

from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import SourceText

ENDS = (ast.Return, ast.Raise, ast.Continue, ast.Break)


def bypasses(source: str, patch: Patch) -> list[Patch]:
    """Patches after which what is under a condition, or behind it, never runs.

    patch: within the condition of an `if`; for all others there are none. If every case passes with
    one of them, the patched statement need not be the wrong one: those that no longer run may be.
    """
    text = SourceText(source)
    found = [node for node in ast.walk(text.tree) if isinstance(node, ast.If)]
    tests = [node for node in found if _is_within(patch, text.span(node.test))]
    never = [_constant(text, node, "False") for node in tests if not _only_raises(node.body)]
    always = [_constant(text, node, "True") for node in tests if _leads_away(node)]
    return never + always


def _is_within(patch: Patch, span: tuple[int, int]) -> bool:
    return span[0] <= patch.start and patch.end <= span[1]


def _constant(text: SourceText, node: ast.If, value: str) -> Patch:
    return Patch(*text.span(node.test), value, node.lineno, "condition", 1.0)


def _only_raises(body: list[ast.stmt]) -> bool:
    """Whether it refuses, and computes nothing that may be wrong."""
    return all(isinstance(row, ast.Raise) for row in body)


def _leads_away(node: ast.If) -> bool:
    """Whether something else does not run where the condition holds."""
    return bool(node.orelse) or isinstance(node.body[-1], ENDS)
