"""Outcomes and exceptions as plain rows for the wire, and back with their form checked.

Rows are tuples rather than dicts, since every key of a dict would cross with every outcome.
"""

from __future__ import annotations

from typing import Any

from tutor.candidate.outcome import Frame, Outcome, Raised

Row = tuple[Any, ...]


def outcome_row(outcome: Outcome) -> Row:
    """The inputs afterwards are left out where they are untouched: the judge has them already."""
    raised = raised_row(outcome.raised) if outcome.raised else None
    after = None if outcome.untouched else outcome.after
    return (
        outcome.value, raised, after, outcome.aliases, outcome.calls, outcome.ops, outcome.seconds,
        outcome.output, outcome.truncated, outcome.ticks, outcome.late, outcome.recording,
    )  # fmt: skip


def outcome_of(row: Row) -> Outcome:
    """The inverse. Raises TypeError, ValueError or AttributeError on another form."""
    value, raised, after, aliases, calls, ops, *rest = row
    seconds, output, truncated, ticks, late, recording = rest
    return Outcome(
        value=value,
        raised=None if raised is None else raised_of(raised),
        after={} if after is None else dict(after),
        aliases=tuple(map(str, aliases)),
        calls=_counts(calls),
        ops=_counts(ops),
        seconds=float(seconds),
        output=str(output),
        truncated=bool(truncated),
        ticks=int(ticks),
        late=bool(late),
        untouched=after is None,
        recording=recording,
    )


def raised_row(raised: Raised) -> Row:
    """An exception with its frames."""
    frames = tuple(tuple(vars(frame).values()) for frame in raised.frames)
    return (raised.type, raised.bases, raised.message, frames)


def raised_of(row: Row) -> Raised:
    """The inverse. Raises TypeError or ValueError on another form."""
    kind, bases, message, frames = row
    return Raised(str(kind), tuple(map(str, bases)), str(message), tuple(map(_frame_of, frames)))


def _frame_of(row: Row) -> Frame:
    file, line, column, end_line, end_column, function = row
    return Frame(str(file), int(line), int(column), int(end_line), int(end_column), str(function))


def _counts(row: Any) -> dict[str, int]:
    return {str(name): int(count) for name, count in row.items()}
