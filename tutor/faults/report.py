"""A suspect as it is told: its place, name, value and relation, what was right before, what to look
at.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import replace

from torch import Tensor

from tutor.diagnosis.first_wrong import FirstWrong
from tutor.faults.known_values import KnownValues
from tutor.faults.named_value import in_words, named
from tutor.faults.relation import TELLING, relation_of
from tutor.faults.slice.suspects import NonFinite, RaisingOperation, Suspect
from tutor.faults.trace.executions import execution_of
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.statements import targets
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Step, Value
from tutor.grading.summary import summarize
from tutor.results import Span

GOT_WIDTH = 100
SAYS_ENOUGH = (*TELLING, "wrong_shape", "not_finite")
MAX_SHAPES = 3  # in what to look at


def described(
    suspect: Suspect,
    trace: Trace,
    right: ReferenceValues,
    *,
    case: str,
    entry: str,
    sizes: Mapping[str, int],
) -> FirstWrong:
    """What `why` says about a suspect, whose event has a step. sizes: the letters of the case's
    shapes.
    """
    step = trace.home_step(suspect.event.step)
    assert step is not None, "only a statement of the run is described"
    whole, name = named(suspect, trace)
    found = _located(whole.event, step, FirstWrong(case, entry), trace)
    kind, relation = _relation(suspect, whole, name, trace, right, sizes)
    is_raising = isinstance(whole, RaisingOperation)
    is_made = whole.value is not None and not is_raising
    return replace(
        found,
        name="" if is_raising else name,
        got=summarize(trace.content(whole.value), GOT_WIDTH) if is_made else "",
        kind=kind,
        relation=relation,
        before=_before(whole, found.nth, KnownValues(trace, right)),
        look=_look(whole, trace, name),
        leads_to=_leads_to(whole, name),
    )


def _located(event: Event, step: Step, empty: FirstWrong, trace: Trace) -> FirstWrong:
    """Where a statement is, and which of its executions this step is."""
    nth, of = execution_of(trace, step)
    function = trace.calls[trace.steps[step][0]].function
    line, span = first_line(trace, step), _span(event, trace, step)
    return replace(empty, span=span, statement=line, nth=nth, of=of, function=function)


def _relation(
    part: Suspect,
    whole: Suspect,
    name: str,
    trace: Trace,
    right: ReferenceValues,
    sizes: Mapping[str, int],
) -> tuple[str, str]:
    """(kind, sentence) of the value of the whole statement, or of the marked part of it where that
    says more than what became of it.
    """
    frame = trace.home_frame(part.event.step)
    function = trace.calls[frame].function if frame is not None else ""
    kind, relation = relation_of(whole, name, function, trace, right, sizes)
    if whole.value == part.value or kind in SAYS_ENOUGH:
        return kind, relation
    # without a name: the one that is known belongs to the value of the whole statement
    closer, words = relation_of(part, "", function, trace, right, sizes)
    if closer not in TELLING:
        return kind, relation
    return closer, words.replace("this value", "the marked part of this statement", 1)


def first_line(trace: Trace, home: Step) -> int:
    """The line where a statement begins. home: a step of it, not one of a part."""
    statement = trace.statement(home)
    return statement.lineno if statement is not None else trace.steps[home][1]


def either(suspect: Suspect, trace: Trace) -> str:
    """That one of two statements is likely wrong, the first in the order of the run first."""
    rows = []
    for event in (suspect.event, suspect.other):
        step = trace.home_step(event.step) if event is not None else None
        if step is None:
            continue
        names = targets(trace.statement(step))
        makes = f", which makes `{names[0]}`" if names else ""
        rows.append((step, f"line {first_line(trace, step)}{makes}"))
    # by step: the order says nothing about which of them is likelier
    return "most likely it is " + ", or ".join(words for _, words in sorted(rows))


def _span(event: Event, trace: Trace, step: Step) -> Span:
    """The event's own place where it has one in the statement's file, else the statement."""
    frame, line = trace.steps[step]
    file, statement = trace.calls[frame].file, trace.statement(step)
    # a comprehension has a frame of its own; its operations can be marked if it is in this file
    own = trace.steps[event.step][0] if event.step is not None else frame
    if event.kind == "op" and event.place is not None and trace.calls[own].file == file:
        line, column, end_line, end_column = event.place
        return Span(file, line, column, end_line, end_column)
    if statement is None:
        return Span(file, line)
    # to mark a whole loop would blame all that is in it
    part = _header(statement)
    end = part.end_lineno or part.lineno
    return Span(file, part.lineno, part.col_offset, end, part.end_col_offset or 0)


def _header(statement: ast.stmt) -> ast.stmt | ast.expr:
    """What a loop or condition evaluates; a simple statement itself."""
    for name in ("iter", "test"):
        part = getattr(statement, name, None)
        if isinstance(part, ast.expr):
            return part
    return statement


def _leads_to(suspect: Suspect, name: str) -> str:
    symptom = suspect.symptom
    if symptom is None or symptom.value == suspect.value or symptom.place in ("", name):
        return ""
    return in_words(symptom.place)


def _before(suspect: Suspect, nth: int, known: KnownValues) -> str:
    """What is known of the values before it: right only where each was compared and found."""
    if not suspect.comes_first:
        return ""
    if not known.is_all_known_before(suspect.event.at):
        return "Nothing before it is known to be wrong."
    earlier = f", and so were its {nth - 1} earlier executions"
    earlier = {1: "", 2: ", and so was its first execution"}.get(nth, earlier)
    return f"Every value before it was right{earlier}."


def _look(suspect: Suspect, trace: Trace, name: str) -> str:
    """What to print there: the shapes of what the statement reads; of what made nan or infinity,
    how small and large it is.
    """
    event = suspect.event
    read = list(trace.operands(event))
    tensors = [path for path, value in read if isinstance(trace.content(value), Tensor)]
    if not tensors:
        return _look_at_object(read, trace)
    # the argument is what differs; what else the call reads is not in question
    if event.kind == "call" and name in tensors:
        return f"p {name}.shape"
    longest = _longest(tensors)
    if isinstance(suspect, NonFinite):
        return f"p {longest[0]}.min(), {longest[0]}.max()"
    return "p " + ", ".join(f"{path}.shape" for path in longest[:MAX_SHAPES])


def _look_at_object(read: Sequence[tuple[str, Value]], trace: Trace) -> str:
    whole = (path for path, value in read if trace.serial(value) is not None)
    first = next((path for path in whole if "." not in path), "")
    return f"p {first}" if first else ""


def _longest(paths: Sequence[str]) -> list[str]:
    """Without those that only lead to others: of `out` and `out.g`, the second."""
    return [path for path in paths if not any(_is_inside(other, path) for other in paths)]


def _is_inside(path: str, other: str) -> bool:
    return path.startswith(f"{other}.")
