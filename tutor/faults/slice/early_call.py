"""An attribute that is not there yet: in right runs another call sets it first."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.faults.slice.backward_slice import BackwardSlice
from tutor.faults.slice.suspects import EarlyCall, Suspect
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Frame

Matches = Mapping[Frame, Frame | None]  # a call of the learner's → the same call of a right run


def early_call(backward: BackwardSlice, raised: Event) -> Suspect | None:
    """The call that should have set what is missing got something wrong, or this one came too
    early; None where right runs say neither.
    """
    run, frame = backward.run, raised.frame
    if frame is None or run.calls[frame].caller is None or run.calls[frame].step is None:
        return None
    for trace in backward.right.traces:
        frames = map(Frame, range(frame + 1))
        matches: Matches = {own: backward.calls.same_call(own, trace) for own in frames}
        match = matches[frame]
        if match is None:  # this call itself got something that no right one gets
            return backward.arguments.wrong_argument(frame)
        skipped = _skipped(run, trace, match, matches)
        for other in skipped:
            found = _wrong_instead(backward, trace.calls[other].function, matches)
            if found is not None:
                return found
        if skipped:
            return _too_early(run, frame, raised, trace.calls[skipped[-1]].function)
    return None


def _skipped(run: Trace, trace: Trace, match: Frame, matches: Matches) -> list[Frame]:
    """The earlier calls of a right run, of functions the learner has too, that the learner's run
    did not make.
    """
    caller, made = trace.calls[match].caller, set(matches.values())
    earlier = (frame for frame in map(Frame, range(match)) if frame not in made)
    return [
        frame
        for frame in earlier
        if trace.calls[frame].caller == caller and _is_defined(run, trace.calls[frame].function)
    ]


def _wrong_instead(backward: BackwardSlice, function: str, matches: Matches) -> Suspect | None:
    """A call of that function that got what no right call of it gets."""
    for own, match in matches.items():
        if match is None and backward.run.calls[own].function == function:
            found = backward.arguments.wrong_argument(own)
            if found is not None:
                return found
    return None


def _too_early(run: Trace, frame: Frame, raised: Event, first: str) -> Suspect:
    call = run.calls[frame]
    event = Event("call", raised.at, call.step, call.caller, first)
    return EarlyCall(event, None, function=first)


def _is_defined(run: Trace, function: str) -> bool:
    """Whether the learner's files define a function of that name."""
    return any(known.function(function) is not None for known in run.statements.values())
