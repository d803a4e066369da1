"""A source and its syntax tree, by bytes: where a node begins and ends, and the text of it."""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Sequence

Node = ast.expr | ast.stmt | ast.keyword


def splice(items: Sequence[str], index: int, *new: str) -> list[str]:
    """The items with new in the place of the one at that index; with nothing new, without it."""
    return [*items[:index], *new, *items[index + 1 :]]


class SourceText:
    """One program. Python counts columns in bytes of UTF-8, and so do all positions here.

    Raises SyntaxError for a source that Python cannot read.
    """

    def __init__(self, source: str) -> None:
        self.tree = ast.parse(source)
        self._data = source.encode()
        self._starts = [0]  # of each line, and the end of the last one
        for line in self._data.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))

    def between(self, start: int, end: int) -> str:
        """The text of these bytes."""
        return self._data[start:end].decode()

    def span(self, node: Node) -> tuple[int, int]:
        """The bytes of a node."""
        assert node.end_lineno is not None and node.end_col_offset is not None, "parsed from a text"
        start = self._starts[node.lineno - 1] + node.col_offset
        return start, self._starts[node.end_lineno - 1] + node.end_col_offset

    def of(self, node: Node) -> str:
        """The text of a node, exactly as written."""
        return self.between(*self.span(node))

    def line_span(self, node: ast.stmt) -> tuple[int, int]:
        """The bytes of all lines of a statement, its decorators and last end of line included."""
        assert node.end_lineno is not None, "parsed from a text"
        decorators = getattr(node, "decorator_list", ())
        first = min([node.lineno, *(item.lineno for item in decorators)])
        return self._starts[first - 1], self._starts[node.end_lineno]

    def is_alone(self, node: ast.stmt) -> bool:
        """Whether a statement shares none of its lines with another."""
        (start, end), (own_start, own_end) = self.line_span(node), self.span(node)
        before = self.between(start, own_start).strip()
        after = self.between(own_end, end).strip()
        return (not before or before.startswith("@")) and (not after or after.startswith("#"))

    def lines_of(self, node: ast.stmt) -> str:
        """All lines of a statement, as text that ends with a line break."""
        found = self.between(*self.line_span(node))
        return found if found.endswith("\n") else found + "\n"

    def indent(self, node: ast.stmt) -> str:
        """The blanks before a statement."""
        start = self._starts[node.lineno - 1]
        return self.between(start, start + node.col_offset)

    def reindented(self, nodes: Sequence[ast.stmt], indent: str) -> str:
        """All lines of these statements, at another indent."""
        return textwrap.indent(textwrap.dedent("".join(map(self.lines_of, nodes))), indent)
