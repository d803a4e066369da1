"""What a value was made of: the one step of the way back."""

from __future__ import annotations

from tutor.faults.slice.correctness import Correctness
from tutor.faults.slice.operation_kinds import MOVES
from tutor.faults.slice.suspects import Symptom
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value
from tutor.faults.trace.value_equality import EXACT, as_tensor, equal


def operands_of(event: Event, run: Trace) -> list[Value]:
    """An operation's tensors and the plain numbers named in its place; of a plain value, the names
    its statement reads and what was computed in it.
    """
    named = [value for _, value in run.operands(event)]
    if event.kind == "op":
        numbers = (value for value in named if isinstance(run.content(value), (int, float)))
        return [*event.inputs, *numbers]
    if event.step is None:
        return named
    # a plain number has no operation: it depends on all that its statement computed before
    inner = (made for made in run.made_at.get(event.step, ()) if made.at < event.at)
    return [*named, *(value for made in inner for value in made.outputs)]


def is_move_of_wrong(
    maker: Event, value: Value, symptom: Symptom, run: Trace, correctness: Correctness
) -> bool:
    """Whether a wrong value was only rearranged, and its source is neither right nor wanted."""
    if maker.name not in MOVES or not maker.inputs:
        return False
    source = maker.inputs[0]
    if source == value or source not in run.makers:
        return False
    content, want = run.content(source), symptom.want
    is_comparable = as_tensor(content) is not None and as_tensor(want) is not None
    if is_comparable and not equal(content, want) and correctness.right.find(content) != EXACT:
        return True
    return bool(symptom.ratio) and not correctness.is_clean(source, symptom.ratio)
