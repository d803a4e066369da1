"""A statement that computes something new, which no name keeps and nothing reads."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.slice.suspects import Discarded
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Step

ARITHMETIC = (ast.BinOp, ast.UnaryOp)


def discarded_results(run: Trace) -> Iterator[Discarded]:
    """Each such statement at its first execution, in the order of the run."""
    seen: set[ast.stmt] = set()
    for index in range(len(run.steps)):
        step = Step(index)
        statement = run.statement(step)
        if not isinstance(statement, ast.Expr) or statement in seen:
            continue
        seen.add(statement)
        event = _event_of(run, step, statement)
        if event is not None:
            yield Discarded(event, event.outputs[0] if event.outputs else None)


def _event_of(run: Trace, step: Step, statement: ast.Expr) -> Event | None:
    """The operation that is the whole statement, or the statement itself where it is arithmetic of
    plain numbers; None where something keeps what it makes.
    """
    node = statement.value
    place = (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
    for event in run.made_at.get(step, ()):
        if event.kind == "op" and event.place == place:
            return event if _is_new_and_unread(run, event) else None
    if not isinstance(node, ARITHMETIC):
        return None
    at = next((event.at for event in run.events if _is_from(event, step)), len(run.events))
    return Event("call", at, step, run.steps[step][0])


def _is_new_and_unread(run: Trace, event: Event) -> bool:
    if not event.outputs:
        return False
    made = event.outputs[0]
    # what works in place gives back the object that it changed
    serials = [run.serial(value) for value in event.inputs]
    is_new = made not in event.inputs and run.serial(made) not in serials
    return is_new and not run.uses.get(made) and not _is_kept(run, event)


def _is_kept(run: Trace, event: Event) -> bool:
    made = event.outputs[0]
    return any(other.kind != "op" and made in other.outputs for other in run.events[event.at :])


def _is_from(event: Event, step: Step) -> bool:
    return event.step is not None and event.step >= step
