"""Outcomes and exceptions as plain rows for the wire, and back with their form checked.

Rows are tuples rather than dicts, since every key of a dict would cross with every outcome.
"""

from __future__ import annotations

from typing import Any

from tutor.candidate import checked
from tutor.candidate.outcome import MOST_FRAMES, Frame, Outcome, Raised
from tutor.candidate.printed import CASE_OUTPUT_CAP
from tutor.candidate.wire.values import Bounded

Row = tuple[Any, ...]


def outcome_row(outcome: Outcome) -> Row:
    """The inputs afterwards are left out where they are untouched: the judge has them already."""
    raised = raised_row(outcome.raised) if outcome.raised else None
    after = {name: Bounded(item) for name, item in outcome.after.items()}
    return (
        Bounded(outcome.value), raised, None if outcome.untouched else after,
        outcome.aliases, outcome.calls, outcome.ops, outcome.seconds, outcome.output,
        outcome.truncated, outcome.ticks, outcome.late, outcome.made, outcome.peak,
        Bounded(outcome.recording),
    )  # fmt: skip


def outcome_of(row: Any) -> Outcome:
    """The inverse. Raises TypeError or ValueError on another form."""
    value, raised, after, aliases, calls, ops, *rest = row
    seconds, output, truncated, ticks, late, made, peak, recording = rest
    return Outcome(
        value=value,
        raised=None if raised is None else raised_of(raised),
        after={} if after is None else checked.inputs(after),
        aliases=checked.names(aliases),
        calls=checked.counts(calls),
        ops=checked.counts(ops),
        seconds=checked.seconds(seconds),
        output=checked.text(output, CASE_OUTPUT_CAP),
        truncated=checked.flag(truncated) or len(output) > CASE_OUTPUT_CAP,
        ticks=checked.whole(ticks),
        late=checked.flag(late),
        untouched=after is None,
        made=checked.whole(made),
        peak=checked.whole(peak),
        recording=recording,
    )


def raised_row(raised: Raised) -> Row:
    """An exception with its frames."""
    frames = tuple(tuple(vars(frame).values()) for frame in raised.frames)
    return (raised.type, raised.bases, raised.message, frames)


def raised_of(row: Any) -> Raised:
    """The inverse. Raises TypeError or ValueError on another form."""
    kind, bases, message, frames = row
    return Raised(
        checked.name(kind),
        checked.names(bases),
        checked.text(message, checked.MAX_MESSAGE),
        tuple(map(_frame_of, checked.rows(frames, MOST_FRAMES))),
    )


def _frame_of(row: Any) -> Frame:
    file, line, column, end_line, end_column, function = row
    return Frame(
        file=checked.text(file, checked.MAX_PATH),
        line=checked.whole(line),
        column=checked.whole(column),
        end_line=checked.whole(end_line),
        end_column=checked.whole(end_column),
        function=checked.name(function),
    )
