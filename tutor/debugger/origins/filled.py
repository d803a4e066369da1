"""What a statement of plain Python has put into what was there before: counted before it and behind
it, whatever it calls to do so.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import lru_cache
from types import FrameType
from typing import Any

from tutor.debugger.origins.odd_inside import odd_inside
from tutor.debugger.origins.statements import header, statement_on
from tutor.debugger.show.chains import MISSING, follow

DEEP = 2  # steps from what a call works on to a number: `table["losses"].append(x)`


class Filled:
    """kind: as in nonfinite.py."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._before: dict[FrameType, dict[str, dict[str, int]]] = {}

    def begin(self, frame: FrameType) -> None:
        """A statement of this frame begins."""
        self._before[frame] = dict(self._held(frame, frame.f_lineno))

    def end(self, frame: FrameType) -> None:
        """The frame returns, and is not kept."""
        self._before.pop(frame, None)

    def by(self, frame: FrameType, line: int) -> str:
        """What the statement on this line, which began last in this frame, has put somewhere, as an
        expression; "" for nothing.
        """
        before = self._before.get(frame)
        if before is None:
            return ""
        for text, now in self._held(frame, line):
            old = before.get(text, {})
            if sum(now.values()) > sum(old.values()):
                return next(name for name, count in now.items() if count > old.get(name, 0))
        return ""

    def _held(self, frame: FrameType, line: int) -> Iterator[tuple[str, dict[str, int]]]:
        """How many each thing that the statement may fill holds, and where."""
        names = {**frame.f_globals, **frame.f_locals}
        for node in _may_be_filled(frame.f_code.co_filename, line):
            value = follow(node, names)
            if value is not MISSING:
                text = ast.unparse(node)
                yield text, dict(odd_inside(text, value, self._kind, DEEP))


@lru_cache(maxsize=4096)
def _may_be_filled(file: str, line: int) -> tuple[ast.expr, ...]:
    """What is called upon, passed on or written into, as chains of names."""
    statement = statement_on(file, line)
    if statement is None:
        return ()
    found = [part for node in ast.walk(header(statement)) for part in _parts(node)]
    chains = {ast.unparse(chain): chain for chain in map(_chain, found) if chain is not None}
    return tuple(chains.values())


def _parts(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.Call):
        owner = [node.func.value] if isinstance(node.func, ast.Attribute) else []
        return [*owner, *node.args, *(keyword.value for keyword in node.keywords)]
    if isinstance(node, ast.AugAssign):
        return [node.target]
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
        return [node.value]
    return []


def _chain(node: Any) -> ast.expr | None:
    """The beginning that can be looked up without running anything; None where there is none."""
    while not isinstance(node, ast.Name):
        if isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, ast.Attribute) and _chain(node.value) is node.value:
            return node
        elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
            return node if _chain(node.value) is node.value else _chain(node.value)
        else:
            node = getattr(node, "value", None)
            if node is None:
                return None
    return node
