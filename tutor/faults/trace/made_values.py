"""The values that each statement of one file made in a run, and the same ones in another run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from torch import Tensor

from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event
from tutor.faults.trace.value_equality import (
    ABSENT,
    EXACT,
    TURNED,
    as_tensor,
    print_of,
    same_numbers,
    says_nothing,
)

MOST = 64  # values of one statement: of its first executions
PRINT_SLACK = 1e-3  # of a print: a coarse sieve, the numbers themselves are compared after it
MAKES = ("set", "return", "op")
PART = "part"  # beside EXACT, TURNED and ABSENT


@dataclass(frozen=True)
class Made:
    """A value, as float64. print: sum and sum of squares. dtype: of a tensor, or ""."""

    wide: Tensor
    print: tuple[float, float]
    dtype: str

    @property
    def words(self) -> str:
        """Shape and dtype, or that it is a number."""
        return f"{[*self.wide.shape]} {self.dtype}" if self.dtype else "a number"


@dataclass
class MadeByStatement:
    """line: the statement's first one. values: what names, attributes and results got from it.
    parts: what its operations made on the way.
    """

    line: int
    values: list[Made] = field(default_factory=list)
    parts: list[Made] = field(default_factory=list)

    @property
    def is_cut(self) -> bool:
        """Whether it may have made more than was kept."""
        return MOST in (len(self.values), len(self.parts))

    def add(self, made: Made, *, is_part: bool) -> None:
        """One more, up to MOST of each."""
        kept = self.parts if is_part else self.values
        if len(kept) < MOST:
            kept.append(made)


def made_values(trace: Trace, path: str) -> list[MadeByStatement]:
    """The statements of a file that made a value that tells something, in the order in which they
    first ran.
    """
    found: dict[int, MadeByStatement] = {}
    for event in trace.events:
        line = _line_of(event, trace, path)
        made = _made(event, trace) if line else None
        if made is not None:
            statement = found.setdefault(line, MadeByStatement(line))
            statement.add(made, is_part=event.kind == "op")
    return list(found.values())


def lines_with(value: Made, statements: Sequence[MadeByStatement]) -> tuple[str, list[int]]:
    """How the value is found in another run, and the lines of all statements that have it so: EXACT
    or TURNED (its axes in another order) as one of their values, PART as one of their parts, ABSENT
    in none.
    """
    found: dict[str, list[int]] = {EXACT: [], TURNED: [], PART: [], ABSENT: []}
    for statement in statements:
        found[_how_made(value, statement)].append(statement.line)
    best = next((how for how in (EXACT, TURNED, PART) if found[how]), ABSENT)
    return best, found[best] if best != ABSENT else []


def _how_made(value: Made, statement: MadeByStatement) -> str:
    hows = {_same(value, other) for other in statement.values}
    if EXACT in hows or TURNED in hows:
        return EXACT if EXACT in hows else TURNED
    return PART if any(_same(value, other) for other in statement.parts) else ABSENT


def _line_of(event: Event, trace: Trace, path: str) -> int:
    """Of the statement in that file that made the event; 0 for none."""
    if event.kind not in MAKES or event.step is None or not event.outputs:
        return 0
    frame, statement = trace.home_frame(event.step), trace.statement(event.step)
    if frame is None or statement is None or trace.calls[frame].file != path:
        return 0
    return statement.lineno


def _made(event: Event, trace: Trace) -> Made | None:
    """None for what is not a number, a tensor or a list of numbers, and for what tells nothing."""
    content = trace.content(event.outputs[0])
    wide = as_tensor(content)
    if wide is None or says_nothing(wide):
        return None
    dtype = str(content.dtype).removeprefix("torch.") if isinstance(content, Tensor) else ""
    if not dtype and wide.dim():
        dtype = "list"
    return Made(wide, print_of(wide), dtype)


def _same(value: Made, other: Made) -> str:
    if value.wide.numel() != other.wide.numel() or not _are_near(value.print, other.print):
        return ABSENT
    return same_numbers(value.wide, other.wide)


def _are_near(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """The sums of two values that are the same differ by rounding alone, which grows with the
    square root of the sum of squares. A nan is near to everything.
    """
    size = max(one[1], other[1])
    slack = PRINT_SLACK * (size + size**0.5) + 1e-12
    return not any(abs(a - b) > slack for a, b in zip(one, other, strict=True))
