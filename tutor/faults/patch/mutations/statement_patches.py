"""Patches of whole statements: one left out, one step more; with those of assignments."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.patch.mutations.added_conditions import added_conditions
from tutor.faults.patch.mutations.assignments import assignment_patches, shared_fault_patches
from tutor.faults.patch.mutations.ingredients import Ingredients
from tutor.faults.patch.mutations.jumps import jump_patches
from tutor.faults.patch.mutations.kept_results import returned_result_patches
from tutor.faults.patch.mutations.loop_order import loop_order_patches
from tutor.faults.patch.mutations.loop_variables import loop_variable_patches
from tutor.faults.patch.mutations.name_swaps import name_swaps
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.repeated_steps import repeated_steps
from tutor.faults.patch.mutations.source_text import SourceText


def statement_patches(
    text: SourceText, function: ast.FunctionDef, ingredients: Ingredients
) -> Iterator[Patch]:
    """Those of each statement of a function, and of several with the same fault."""
    inside = [
        node
        for node in ast.walk(function)
        if isinstance(node, ast.stmt) and node is not function and text.is_alone(node)
    ]
    backward = _line_of_backward(text.tree)
    for statement in sorted(inside, key=lambda node: node.lineno):
        before = text.line_span(statement)[0]
        yield from _removals(text, statement)
        yield from added_conditions(text, statement)
        yield from loop_order_patches(text, statement)
        yield from repeated_steps(text, statement, function)
        yield from assignment_patches(text, statement)
        yield from name_swaps(text, statement)
        yield from _extra_steps(text, statement, ingredients, backward, before)
    # one step has two places between two statements; the one before is found first
    for statement in inside:
        behind = text.line_span(statement)[1]
        yield from _extra_steps(text, statement, ingredients, backward, behind)
    yield from shared_fault_patches(text, function)
    yield from returned_result_patches(text, function)
    yield from jump_patches(text, function)
    yield from loop_variable_patches(text, function)


def _removals(text: SourceText, statement: ast.stmt) -> Iterator[Patch]:
    """The statement itself, or the condition or context it is under."""
    line, span = statement.lineno, text.span(statement)
    if isinstance(statement, ast.Assign | ast.AugAssign | ast.Expr):
        yield Patch(*span, "pass", line, "too much", 1.3)
    elif isinstance(statement, ast.If | ast.With):
        kind = "condition" if isinstance(statement, ast.If) else "too much"
        body = text.reindented(statement.body, text.indent(statement))
        yield Patch(*text.line_span(statement), body, line, kind, 1.3)
    if isinstance(statement, ast.If):
        opposite = f"not ({text.of(statement.test)})"
        yield Patch(*text.span(statement.test), opposite, line, "condition", 1.0)


def _extra_steps(
    text: SourceText, statement: ast.stmt, ingredients: Ingredients, backward: int, place: int
) -> Iterator[Patch]:
    """One step more, at that byte before or behind a statement.

    Where autograd's gradients are not reset, the statement that adds to them is the wrong one.
    backward: its line, 0 if there is none.
    """
    for step in ingredients.steps:
        new = f"{text.indent(statement)}{step}\n"
        if backward and ".grad" in step:
            yield Patch(place, place, new, backward, "not reset", 1.2)
        else:
            yield Patch(place, place, new, statement.lineno, "absent", 1.6)


def _line_of_backward(tree: ast.Module) -> int:
    """Where a statement calls `loss.backward()`; 0 if none does."""
    statements = (node for node in ast.walk(tree) if isinstance(node, ast.Expr))
    return next((node.lineno for node in statements if _calls_backward(node.value)), 0)


def _calls_backward(node: ast.expr) -> bool:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    return node.func.attr == "backward"
