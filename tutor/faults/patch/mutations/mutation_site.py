"""Where an expression is mutated: its source, its statement, and the ingredients within reach."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from tutor.faults.patch.mutations.ingredients import Ingredients
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import SourceText


@dataclass(frozen=True)
class MutationSite:
    """line: where the statement begins. named: the names and the values of one that gives several
    names at once.
    """

    text: SourceText
    ingredients: Ingredients
    line: int
    named: tuple[ast.expr, ...] = ()

    def of(self, node: ast.expr | ast.keyword) -> str:
        """The text of a node, exactly as written."""
        return self.text.of(node)

    def replace(self, node: ast.expr, new: str, kind: str, cost: float = 1.0) -> Patch:
        """The patch that puts new in the place of one node."""
        start, end = self.text.span(node)
        return Patch(start, end, new, self.line, kind, cost)
