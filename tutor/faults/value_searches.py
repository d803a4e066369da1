"""From a recorded run, its outcome and right runs to the statement they say is wrong first. Pure:
nothing runs here.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field

import torch

from tutor.candidate.outcome import Raised
from tutor.course.model import Tolerance
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.faults.reconcile import BY_ITSELF, Reconciliation
from tutor.faults.replace.value_replacement import ValueReplacement
from tutor.faults.report import described, either
from tutor.faults.slice.backward_slice import BackwardSlice, BudgetExceeded
from tutor.faults.slice.exception_origin import behind_exception, failed_operation
from tutor.faults.slice.suspects import MOVES, Suspect, Symptom
from tutor.faults.slice.symptoms import symptoms_of
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE, Event
from tutor.faults.trace.value_equality import equal
from tutor.faults.wording import in_words
from tutor.grading.differ import Difference

TOLERANCE = Tolerance()


@dataclass(frozen=True)
class Run:
    """One failing case of the learner's. found: what differs at its end. sizes: the letters of its
    shapes.

    lent: files of the course's that stand in for what the learner has not written; nothing in them
    is ever wrong.
    """

    case: str
    entry: str
    trace: Trace
    found: tuple[Difference, ...]
    tolerance: Tolerance = TOLERANCE
    sizes: Mapping[str, int] = field(default_factory=dict)
    lent: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Searched:
    """found: the first statement whose value is wrong, or no place and the reason why there is
    none.

    suspected: (file, first line) of the statement, or of the two one of which it is.
    speaks_for_itself: the run itself shows what is wrong there (a value is born infinite, an
    attribute is not there yet). is_where_it_raises: only that; the cause may lie before. is_late:
    the clock cut the search short.
    """

    found: FirstWrong
    suspected: tuple[tuple[str, int], ...] = ()
    speaks_for_itself: bool = False
    is_where_it_raises: bool = False
    is_late: bool = False


def searched(run: Run, right: ReferenceValues) -> Searched:
    """What the recorded values alone say."""
    with torch.no_grad():
        divergence = BackwardSlice(run.trace, right)
        repairs = ValueReplacement(run.trace, right, divergence.rightness)
        found = _searched(run, right, divergence, repairs)
    return dataclasses.replace(found, is_late=divergence.work.is_late or repairs.work.is_late)


def _searched(
    run: Run, right: ReferenceValues, divergence: BackwardSlice, repairs: ValueReplacement
) -> Searched:
    try:
        suspect, reason = _suspect(run, divergence, repairs)
    except BudgetExceeded:
        suspect, reason = None, "the run is too long to be compared while you wait"
    if suspect is None or suspect.event.step == NONE:
        return Searched(
            _nowhere(run, reason or "nothing in this run tells where it goes wrong first")
        )
    suspect = _lifted(suspect, run.trace, run.lent)
    if suspect.event.step == NONE:
        return Searched(_nowhere(run, "no statement of yours makes it by itself"))
    places = tuple(
        place
        for event in (suspect.event, suspect.other)
        if event is not None and (place := _place(event, run.trace))
    )
    if suspect.other is not None:
        return Searched(_nowhere(run, either(suspect, run.trace)), places)
    plain, raised = suspect.why in (*BY_ITSELF, "born"), suspect.why == "failed"
    return Searched(
        described(suspect, run.trace, right, case=run.case, entry=run.entry, sizes=run.sizes),
        places,
        plain,
        raised,
    )


def _nowhere(run: Run, reason: str) -> FirstWrong:
    return FirstWrong(run.case, run.entry, certain=False, reason=reason)


def _place(event: Event, trace: Trace) -> tuple[str, int] | None:
    if event.step == NONE:
        return None
    frame, line = trace.steps[trace.home_step(event.step)]
    statement = trace.statement(event.step)
    return trace.frames[frame].file, statement.lineno if statement is not None else line


def _suspect(
    run: Run, divergence: BackwardSlice, repairs: ValueReplacement
) -> tuple[Suspect | None, str]:
    kinds = {difference.kind for difference in run.found}
    if not run.found:
        return (
            None,
            "run by itself, this case is right: something is kept from one call to the next",
        )
    decision = Reconciliation(divergence, repairs)
    if "raised" in kinds:
        failed = failed_operation(divergence)
        found = behind_exception(divergence)
        return decision.between(
            found, repairs.first([], failed) if failed else None, []
        ), _about_exception(run.found)
    symptoms = symptoms_of(run.found, run.trace, run.tolerance)
    if any(symptom.value != NONE for symptom in symptoms):
        found = divergence.first([symptom for symptom in symptoms if symptom.value != NONE])
        reason = f"{in_words(symptoms[0].place)} is not as it should be, and no statement of yours makes it by itself"
        return decision.between(found, repairs.first(symptoms), symptoms), reason
    if symptoms:
        return _never_given(
            symptoms[0], run.trace
        ), f"{in_words(symptoms[0].place)} is never set"  # missing, and nothing else is wrong
    changed = next((difference for difference in run.found if difference.kind == "mutated"), None)
    if changed is not None:
        return _change_of(
            changed.where, run.trace
        ), f"{changed.where} is changed, and no single line of yours does it"
    return _last_return(run.trace), ""


def _lifted(suspect: Suspect, trace: Trace, lent: frozenset[str]) -> Suspect:
    """The same, at the learner's statement that called into the course's own code."""
    event = suspect.event
    while event.step != NONE and trace.frames[trace.steps[event.step][0]].file in lent:
        frame = trace.frames[trace.steps[event.step][0]]
        event = dataclasses.replace(event, step=frame.step, frame=frame.caller, place=None)
    return suspect if event is suspect.event else dataclasses.replace(suspect, event=event)


def _about_exception(found: tuple[Difference, ...]) -> str:
    raised = next(difference.got for difference in found if difference.kind == "raised")
    if isinstance(raised, Raised):
        return f"{raised.type} is raised where your code is called, not inside it: {raised.message[:200]}"
    return "an exception is asked for on this case, and no line raises it"


def _never_given(symptom: Symptom, trace: Trace) -> Suspect | None:
    """A value that is never set or returned: where it was set on a copy instead, or where it was
    computed.
    """
    name, _, attribute = symptom.place.partition(".")
    goal = trace.serial(trace.places.get(name, NONE))
    for event in trace.events:
        if (
            event.kind == "set"
            and attribute
            and event.attribute == attribute
            and event.owner not in (NONE, goal)
        ):
            copied = _copy_of(event.owner, goal, trace)
            if copied is not None:
                return Suspect(copied, copied.outputs[0], why="copy", symptom=symptom, note=name)
    for event in reversed(trace.events):
        if (
            event.kind == "set"
            and event.step != NONE
            and equal(trace.content(event.outputs[0]), symptom.want)
        ):
            return Suspect(event, event.outputs[0], symptom.want, "kept", symptom)
    return None


def _copy_of(serial: int, goal: int, trace: Trace) -> Event | None:
    """The learner's operation that made this object of the other one by moving or copying it."""
    value = trace.states[serial][0] if serial in trace.states else NONE
    maker = trace.makers.get(value)
    if (
        maker is None
        or maker.kind != "op"
        or maker.step == NONE
        or maker.name not in MOVES
        or not maker.inputs
    ):
        return None
    return maker if trace.serial(maker.inputs[0]) == goal else None


def _change_of(name: str, trace: Trace) -> Suspect | None:
    """The first operation that changed an input in place."""
    value = trace.places.get(name, NONE)
    for event in trace.events:
        changed = (
            event.kind == "op"
            and event.step != NONE
            and any(trace.serial(out) == trace.serial(value) for out in event.outputs)
        )
        if changed and event.inputs and event.outputs[0] != event.inputs[0]:
            return Suspect(event, event.outputs[0], why="changed", note=name)
    for event in trace.events:
        if (
            event.kind == "set"
            and event.step != NONE
            and event.owner == trace.serial(value) != NONE
        ):
            return Suspect(event, event.outputs[0], why="changed", note=event.name)
    return None


def _last_return(trace: Trace) -> Suspect | None:
    given = [
        event
        for event in trace.events
        if event.kind == "return"
        and event.frame != NONE
        and trace.frames[event.frame].caller == NONE
    ]
    return Suspect(given[-1], given[-1].outputs[0], why="shared") if given else None
