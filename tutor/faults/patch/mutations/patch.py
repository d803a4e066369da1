"""One small change of a program, as a piece of its text and what stands there instead. Plain
values.
"""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Patch:
    """Bytes start to end of the source (UTF-8) become text.

    line: where the statement that is changed begins; of a changed order, the one that comes too
    early. kind: what sort of slip it mends ("exchanged", "name", ...). cost: how far-fetched it is;
    of two that mend a program, the cheaper one tells where it is wrong. also: where the other
    statements begin that may as well be called the wrong one.
    """

    start: int
    end: int
    text: str
    line: int
    kind: str
    cost: float
    also: tuple[int, ...] = ()

    def touches(self, lines: Collection[int]) -> bool:
        """Whether one of the statements that begin there may be called the wrong one, if this mends
        it.
        """
        return self.line in lines or any(line in lines for line in self.also)

    def applied(self, source: str) -> str:
        """The changed program."""
        data = source.encode()
        return (data[: self.start] + self.text.encode() + data[self.end :]).decode()


class Text:
    """A source and its syntax tree, by bytes: where a node begins and ends."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.tree = ast.parse(source)
        self.data = source.encode()
        self.starts = [0]
        for line in source.encode().splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))

    def span(self, node: ast.expr | ast.stmt | ast.keyword) -> tuple[int, int]:
        """The bytes of a node."""
        assert node.end_lineno is not None and node.end_col_offset is not None, "parsed from a text"
        return self.starts[node.lineno - 1] + node.col_offset, self.starts[
            node.end_lineno - 1
        ] + node.end_col_offset

    def of(self, node: ast.expr | ast.stmt | ast.keyword) -> str:
        """The text of a node, as it stands."""
        start, end = self.span(node)
        return self.data[start:end].decode()

    def lines(self, node: ast.stmt) -> tuple[int, int]:
        """The bytes of all lines of a statement, with the last one's end of line."""
        assert node.end_lineno is not None, "parsed from a text"
        first = min([node.lineno, *(item.lineno for item in getattr(node, "decorator_list", ()))])
        return self.starts[first - 1], self.starts[node.end_lineno]

    def is_alone(self, node: ast.stmt) -> bool:
        """Whether a statement shares none of its lines with another."""
        start, end = self.lines(node)
        own_start, own_end = self.span(node)
        before, after = self.data[start:own_start].strip(), self.data[own_end:end].strip()
        return (not before or before.startswith(b"@")) and (not after or after.startswith(b"#"))

    def whole(self, node: ast.stmt) -> str:
        """All lines of a statement."""
        start, end = self.lines(node)
        found = self.data[start:end].decode()
        return found if found.endswith("\n") else found + "\n"

    def indent(self, node: ast.stmt) -> str:
        """What stands before a statement."""
        return self.data[self.starts[node.lineno - 1] :][: node.col_offset].decode()

    def indented(self, nodes: Sequence[ast.stmt], indent: str) -> str:
        """All lines of these statements, at another indent."""
        return textwrap.indent(textwrap.dedent("".join(map(self.whole, nodes))), indent)
