"""A suspect as it is told: its place, its name, its value and relation, what was right before, what
to look at.
"""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Mapping

import torch

from tutor.diagnosis.first_wrong import FirstWrong
from tutor.faults.slice.suspects import UNKNOWN, Suspect
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.statements import targets
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE, Event
from tutor.faults.wording import RESULT, TELLING, in_words, relation_of
from tutor.grading.summary import summarize
from tutor.results import Span

GOT_WIDTH = 100


def described(
    suspect: Suspect,
    trace: Trace,
    right: ReferenceValues,
    *,
    case: str,
    entry: str,
    sizes: Mapping[str, int],
) -> FirstWrong:
    """What `why` says about a suspect. sizes: the letters of the case's shapes."""
    step = trace.home_step(suspect.event.step)
    frame = trace.steps[step][0]
    statement = trace.statement(suspect.event.step)
    part = suspect
    suspect, name = _named(suspect, trace, statement)
    nth, of = trace.count(suspect.event.step)
    function = trace.frames[frame].function
    kind, relation = relation_of(suspect, name, function, trace, right, sizes)
    if part.value != suspect.value and kind not in (*TELLING, "wrong_shape", "not_finite"):
        closer, words = relation_of(part, "", function, trace, right, sizes)
        if closer in TELLING:  # the marked part of the statement says more than what became of it
            kind, relation = (
                closer,
                words.replace("this value", "the marked part of this statement", 1),
            )
    symptom = (
        suspect.symptom.place if suspect.symptom and suspect.symptom.place not in ("", name) else ""
    )
    made = suspect.value != NONE and suspect.why != "failed"  # what raises makes nothing
    return FirstWrong(
        case=case,
        entry=entry,
        span=_span(suspect.event, trace, statement, step),
        statement=statement.lineno if statement is not None else trace.steps[step][1],
        nth=nth,
        of=of,
        function=function,
        name=name if suspect.why != "failed" else "",
        got=summarize(trace.content(suspect.value), GOT_WIDTH) if made else "",
        kind=kind,
        relation=relation,
        before=_before(suspect, nth),
        look=_look(suspect, trace, statement, name),
        leads_to=in_words(symptom)
        if symptom and suspect.value != (suspect.symptom.value if suspect.symptom else NONE)
        else "",
    )


def either(suspect: Suspect, trace: Trace) -> str:
    """That one of two statements is wrong, the first in the order of the run first."""
    rows = []
    for event in (suspect.event, suspect.other):
        if event is None or event.step == NONE:
            continue
        step = trace.home_step(event.step)
        statement = trace.statement(event.step)
        names = targets(statement) if statement is not None else []
        line = statement.lineno if statement is not None else trace.steps[step][1]
        rows.append((step, f"line {line}" + (f", which makes `{names[0]}`" if names else "")))
    return "it is either " + ", or ".join(words for _, words in sorted(rows))


def _span(event: Event, trace: Trace, statement: ast.stmt | None, step: int) -> Span:
    frame, line = trace.steps[step]
    file = trace.frames[frame].file
    if (
        event.kind == "op"
        and event.place is not None
        and trace.frames[trace.steps[event.step][0]].file == file
    ):
        start, column, end, end_column = event.place
        return Span(file, start, column, end, end_column)
    if statement is None:
        return Span(file, line)
    part = _header(statement)
    return Span(
        file, part.lineno, part.col_offset, part.end_lineno or part.lineno, part.end_col_offset or 0
    )


def _header(statement: ast.stmt) -> ast.stmt | ast.expr:
    for name in ("iter", "test"):
        part = getattr(statement, name, None)
        if isinstance(part, ast.expr):
            return part
    return statement


def _named(suspect: Suspect, trace: Trace, statement: ast.stmt | None) -> tuple[Suspect, str]:
    """The suspect with the value that its statement gave to a name, and that name; what a part of
    the statement made has none.
    """
    if suspect.event.kind == "call":
        return suspect, "" if suspect.why == "turn" else suspect.event.name
    if suspect.why in ("changed", "absent"):
        return suspect, suspect.note
    step = trace.home_step(suspect.event.step)
    given = [
        event
        for event in trace.events[suspect.event.at :]
        if event.step == step and event.kind in ("set", "return") and _about(event, suspect, trace)
    ]
    exact = next((event for event in given if event.outputs == (suspect.value,)), None)
    if exact is not None:
        return suspect, exact.name or RESULT
    wanted = targets(statement) if statement is not None else []
    whole = next((event for event in given if event.name in wanted or event.kind == "return"), None)
    if whole is None:
        return suspect, wanted[0] if wanted else RESULT if isinstance(statement, ast.Return) else ""
    if suspect.why in ("made", "born") and not isinstance(
        trace.content(whole.outputs[0]), (tuple, dict)
    ):
        symptom = suspect.symptom
        want = (
            symptom.want if symptom is not None and symptom.value == whole.outputs[0] else UNKNOWN
        )
        suspect = dataclasses.replace(suspect, value=whole.outputs[0], want=want)
    elif (
        suspect.symptom is not None
        and suspect.why == "made"
        and suspect.symptom.value != NONE
        and _made_at(trace, suspect.symptom.value, step)
    ):
        suspect = dataclasses.replace(
            suspect, value=suspect.symptom.value, want=suspect.symptom.want
        )
    return suspect, whole.name or RESULT


def _about(event: Event, suspect: Suspect, trace: Trace) -> bool:
    """Whether a name was set, or a value returned, by the very statement the suspect stands in, not
    by one that it called.
    """
    home = trace.steps[trace.home_step(suspect.event.step)][0]
    return event.frame == home


def _made_at(trace: Trace, value: int, step: int) -> bool:
    maker = trace.makers.get(value)
    return maker is not None and maker.step != NONE and trace.home_step(maker.step) == step


def _before(suspect: Suspect, nth: int) -> str:
    if suspect.why in ("changed", "shared", "kept", "copy", "condition"):
        return ""
    earlier = {1: "", 2: ", and so was its first execution"}.get(
        nth, f", and so were its {nth - 1} earlier executions"
    )
    return f"Every value before it was right{earlier}."


def _look(suspect: Suspect, trace: Trace, statement: ast.stmt | None, name: str) -> str:
    """What to print there: the shapes of what the statement reads; where nan or infinity is born,
    how small and large that is.
    """
    shown = [
        path
        for path, value in trace.operands(suspect.event)
        if isinstance(trace.content(value), torch.Tensor)
    ]
    if suspect.event.kind == "call" and name in shown:
        return f"p {name}.shape"
    longest = [path for path in shown if not any(other.startswith(path + ".") for other in shown)]
    if longest and suspect.why == "born":
        return f"p {longest[0]}.min(), {longest[0]}.max()"
    if longest:
        return "p " + ", ".join(f"{path}.shape" for path in longest[:3])
    objects = [
        path
        for path, value in trace.operands(suspect.event)
        if trace.serial(value) != NONE and "." not in path
    ]
    if objects:
        return f"p {objects[0]}"
    return ""
