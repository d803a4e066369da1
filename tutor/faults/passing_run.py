"""What a case that passes says of a statement: whether it goes a way of its own there, too."""

from __future__ import annotations

from tutor.diagnosis.first_wrong import FirstWrong
from tutor.faults.failing_run import Run
from tutor.faults.known_values import KnownValues
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value
from tutor.faults.trace.value_equality import as_tensor, says_nothing


def goes_its_own_way(run: Run, right: ReferenceValues, found: FirstWrong) -> bool:
    """Whether the statement makes values in a run that passes, and none of them is one of right
    runs'. Then a value of its own that no right run has says nothing where a case fails.
    """
    trace = run.trace
    known = KnownValues(trace, right)
    made = [value for event in trace.events for value in _telling_values(event, trace, found)]
    return bool(made) and not any(map(known.is_known, made))


def _telling_values(event: Event, trace: Trace, found: FirstWrong) -> tuple[Value, ...]:
    """What the statement gives to a name, an attribute or a caller, where that tells anything."""
    if event.kind not in ("set", "return") or found.span is None:
        return ()
    frame, statement = trace.home_frame(event.step), trace.statement(event.step)
    if frame is None or statement is None or statement.lineno != found.statement:
        return ()
    wide = as_tensor(trace.content(event.outputs[0]))
    is_there = trace.calls[frame].file == found.span.file
    tells = wide is not None and not says_nothing(wide)
    return event.outputs if is_there and tells else ()
