"""Loops of two programs that read alike: where a program that never ends was stopped."""

from __future__ import annotations

from tutor.anchors.statement_forms import Statement, statements_in

LOOPS = ("For(", "While(")
Forms = tuple[str, ...]


def loops_around(source: str, line: int) -> frozenset[Forms]:
    """The loops that the line is in: of each, the forms of its header and of what is in it."""
    return frozenset(forms for loop, forms in _loops(source) if loop.line <= line <= loop.last_line)


def all_loops(source: str) -> frozenset[Forms]:
    """Every loop of the program, as loops_around gives them."""
    return frozenset(forms for _, forms in _loops(source))


def _loops(source: str) -> list[tuple[Statement, Forms]]:
    statements = statements_in(source)
    return [
        (loop, tuple(one.form for one in statements if loop.line <= one.line <= loop.last_line))
        for loop in statements
        if loop.form.startswith(LOOPS)
    ]
