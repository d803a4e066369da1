"""An operand that right runs process further before they use it so: a step is missing."""

from __future__ import annotations

from torch import Tensor

from tutor.faults.slice.operation_kinds import MOVES
from tutor.faults.slice.suspects import Suspect, Symptom, WrongOperand
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value
from tutor.faults.trace.value_equality import EXACT, equal


def half_done(event: Event, symptom: Symptom, run: Trace, right: ReferenceValues) -> Suspect | None:
    """The first operand that an earlier statement made, that right runs have on the way only, and
    that they never use as this operation does.
    """
    for value in event.inputs:
        maker = run.maker(value)
        if maker is None or not _is_earlier_computation(maker, event, run):
            continue
        if _is_on_the_way(run.content(value), right) and _is_used_otherwise(
            event, value, run, right
        ):
            return WrongOperand(maker, value, symptom=symptom)
    return None


def _is_earlier_computation(maker: Event, event: Event, run: Trace) -> bool:
    is_computation = maker.kind == "op" and maker.step is not None and maker.name not in MOVES
    return is_computation and not run.same_statement(maker, event)


def _is_on_the_way(content: object, right: ReferenceValues) -> bool:
    """Whether right runs have the value and give it no name. Whole numbers agree by chance."""
    if not isinstance(content, Tensor) or not content.is_floating_point():
        return False
    if bool((content == content.round()).all()):
        return False
    return right.find(content) == EXACT and not right.is_named(content)


def _is_used_otherwise(event: Event, value: Value, run: Trace, right: ReferenceValues) -> bool:
    """Whether no right run does with the value what the learner's run does."""
    # the same operation, or the same partner: then only the order of the steps is another
    theirs = right.used_by(run.content(value))
    mine = {use.name for use in run.uses.get(value, ())}
    return bool(theirs) and not any(
        use.name in mine or _shares_operand(event, value, run, trace, use) for trace, use in theirs
    )


def _shares_operand(event: Event, value: Value, run: Trace, trace: Trace, other: Event) -> bool:
    """Whether two operations have a tensor in common besides the value itself."""
    rest = (run.content(item) for item in event.inputs if item != value)
    tensors = [content for content in rest if isinstance(content, Tensor)]
    return any(equal(content, trace.content(item)) for content in tensors for item in other.inputs)
