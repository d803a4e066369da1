"""Two scripts, run side by side: where they differ first, with both values."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import replace

from torch import Tensor

from tutor.debugger.against.first_difference import Comparison, Pair, compare
from tutor.debugger.against.named_values import first_named
from tutor.debugger.against.recorded_run import Recorded, record, record_names
from tutor.debugger.against.recorder import SECONDS
from tutor.debugger.against.result import Difference, Result
from tutor.debugger.against.rows import NAME, OPERATION, Recording, Row
from tutor.debugger.against.script import Script
from tutor.debugger.against.value_print import alike
from tutor.debugger.origins.statements import targets_of

# how far values may be apart and count as the same: what rounding does in one operation, in many,
# in a long training
SLACKS = (2e-5, 2e-4, 2e-3)
CLEAR = 20  # a difference counts if it is so many times as large
SHORT = (6.0, 20.0)  # seconds of processor time that are recorded first
EARLY = 4  # what was recorded is so many times as long as the way to the difference


class NotRecorded(Exception):
    """A program could not be recorded. mine: whether it is the learner's."""

    def __init__(self, mine: bool) -> None:
        super().__init__()
        self.mine = mine


class NotRepeated(Exception):
    """A program has other values when it runs once more, so that nothing can be said. row: the
    first of them. mine: as above.
    """

    def __init__(self, mine: bool, row: Row) -> None:
        super().__init__()
        self.mine, self.row = mine, row


def run_side_by_side(mine: Script, theirs: Script) -> Result:
    """A short recording first: most differences are in it. Raises NotRecorded and NotRepeated."""
    result = _by_numbers(mine, theirs)
    if result.first is not None:
        return result
    runs = [record_names(script, SHORT[0]) for script in (mine, theirs, mine, theirs)]
    known = [run for run in runs if run is not None]
    return replace(result, named=first_named(*known)) if len(known) == len(runs) else result


def _by_numbers(mine: Script, theirs: Script) -> Result:
    for seconds in SHORT:
        result = _compared(mine, theirs, seconds)
        if _is_enough(result):
            return result
    return _compared(mine, theirs, SECONDS)


def _is_enough(result: Result) -> bool:
    """Whether a longer recording would tell the same: what is cut is long beyond the difference."""
    mine, theirs, found = result.mine, result.theirs, result.difference
    if found is not None:
        return _is_early(mine, found.first) and _is_early(theirs, found.theirs)
    first = result.first_by_numbers
    if first is not None:
        return _is_early(mine, first) and not theirs.cut
    return not mine.cut and not theirs.cut


def _is_early(recording: Recording, row: Row) -> bool:
    return not recording.cut or recording.rows.index(row) * EARLY < len(recording.rows)


def _compared(mine: Script, theirs: Script, seconds: float) -> Result:
    one = _recorded(mine, mine=True, seconds=seconds)
    other = _recorded(theirs, mine=False, seconds=seconds)
    result = Result(one.recording, other.recording)
    for slack in SLACKS:
        found = compare(one.recording.rows, other.recording.rows, slack)
        if found.pair is None:
            return _without_pair(result, found)
        difference = _with_values(mine, theirs, result, found.pair)
        if _is_clear(difference, slack):
            return replace(result, difference=difference, rounded=None)
        result = replace(result, rounded=difference)
    return result


def _recorded(
    script: Script, mine: bool, wanted: Sequence[int] = (), seconds: float = SECONDS
) -> Recorded:
    recorded = record(script, wanted, seconds)
    if recorded is None:
        raise NotRecorded(mine)
    return recorded


def _without_pair(result: Result, found: Comparison) -> Result:
    mine, theirs = result.mine.rows, result.theirs.rows
    return replace(
        result,
        only_mine=None if found.only_mine is None else mine[found.only_mine],
        only_theirs=None if found.only_theirs is None else theirs[found.only_theirs],
        shared=None if found.shared is None else _made(mine, found.shared),
    )


def _with_values(mine: Script, theirs: Script, result: Result, pair: Pair) -> Difference:
    """Both programs once more, which shows whether they repeat themselves."""
    got = _again(mine, result.mine.rows, pair.mine, mine=True)
    want = _again(theirs, result.theirs.rows, pair.theirs, mine=False)
    one, other = result.mine.rows, result.theirs.rows
    rows = (one[pair.first], one[pair.mine], other[pair.theirs])
    return Difference(*rows, _label(one, pair.mine), _label(other, pair.theirs), got, want)


def _made(rows: Sequence[Row], number: int) -> Row:
    """A name's row, at the place where its value was made."""
    row = rows[number]
    makers = [rows[source] for source in row.sources if rows[source].value == row.value]
    return replace(makers[0], name=row.name) if makers else row


def _label(rows: Sequence[Row], number: int) -> str:
    """The name that the statement gave this very value, or the operation."""
    row = rows[number]
    inside = [other for other in rows[number:] if other.number == row.number]
    for other in inside:
        if other.kind == NAME and other.value == row.value:
            return other.name
    # a name of the module that a function sets is not among its own
    targets = targets_of(row.file, row.line)
    is_last = not any(other.kind == OPERATION for other in inside[1:])
    return ast.unparse(targets[0]) if is_last and len(targets) == 1 else f"`{row.name}`"


def _again(script: Script, rows: Sequence[Row], number: int, mine: bool) -> Tensor | None:
    recorded = _recorded(script, mine, [number])
    again = recorded.recording.rows
    for row, other in zip(rows[: number + 1], again, strict=False):
        is_same = (row.kind, row.name, row.line) == (other.kind, other.name, other.line)
        if not is_same or not alike(row.value, other.value, SLACKS[0]):
            raise NotRepeated(mine, row)
    if len(again) <= number:
        raise NotRepeated(mine, rows[number])
    return recorded.values.get(number)


def _is_clear(difference: Difference, slack: float) -> bool:
    """Whether it is larger than what the next slack would let pass as rounding."""
    largest = difference.largest
    if difference.want is None or largest is None:
        return True
    return not largest <= CLEAR * slack * float(difference.want.double().abs().max())
