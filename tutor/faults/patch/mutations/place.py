"""Where a change is made: the source, what is within reach, and the statement it belongs to."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from tutor.faults.patch.mutations.patch import Patch, Text
from tutor.faults.patch.mutations.scope import Scope


@dataclass(frozen=True)
class Place:
    """line: where the statement begins."""

    text: Text
    scope: Scope
    line: int

    def of(self, node: ast.expr | ast.keyword) -> str:
        """The text of a node, as it stands."""
        return self.text.of(node)

    def to(self, node: ast.expr, new: str, kind: str, cost: float = 1.0) -> Patch:
        """The change of one node."""
        start, end = self.text.span(node)
        return Patch(start, end, new, self.line, kind, cost)
