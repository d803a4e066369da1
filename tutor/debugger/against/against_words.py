"""What `against` says. Pure."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from tutor.debugger.against.row_words import IN_FRONT, named_panel, place_of, source_of
from tutor.debugger.against.rows import OPERATION, Recording, Row
from tutor.debugger.show.tensors import describe

if TYPE_CHECKING:
    from torch import Tensor

    from tutor.debugger.against.result import Difference, Result

RUNNING = (
    "(Both programs run now, unseen and recorded statement by statement, from the same random "
    "numbers; where they differ, each runs once more. Ctrl-C breaks it off.)"
)
USAGE = "`against` takes the other program's file, as in `against theirs.py`"
NOT_HERE = (
    "`against` runs both programs from their beginning, so it works at the first stop of a script "
    "alone: `tutor debug mine.py --against theirs.py`"
)
NOT_AGAIN = (
    "The program did not run again as it had run before (time, files and other processes do not "
    "come back), so this is not the statement of the first difference."
)
DRAWS = ("rand", "randn", "randint", "randperm", "normal", "uniform", "bernoulli", "multinomial")
RANDOM = (
    "This operation draws random numbers: the two programs draw in another order, or from other "
    "seeds."
)


def not_recorded(mine: bool) -> str:
    """A run died, or did not end."""
    return f"{_whose(mine)} could not be recorded: it takes too long, or its process ended."


def not_repeated(mine: bool, row: Row) -> str:
    """A run does not repeat itself."""
    return (
        f"{_whose(mine)} does not repeat itself: run twice from the same state, it has other "
        f"values from {place_of(row)} on (random numbers that are seeded from outside, time, "
        "threads, files). So the two programs differ by chance, and no statement is named."
    )


def cannot_compile(name: str, error: Exception) -> str:
    """The other file is not Python."""
    return f"{name} does not load: {type(error).__name__}: {' '.join(str(error).split())[:200]}"


def of_result(result: Result) -> Callable[[str], str]:
    """What is told where the session opens; it takes a note on what is unusual about the stop."""
    if result.difference is not None:
        return partial(panel, result, result.difference)
    if result.only_mine is not None and result.only_theirs is not None:
        return partial(unsure_panel, result, result.only_mine, result.only_theirs)
    if result.named is not None:
        return partial(named_panel, *result.named)
    return lambda note: no_difference(result)


def panel(result: Result, difference: Difference, note: str) -> str:
    """At the statement. note: what is unusual about the stop, or ""."""
    first, mine, theirs = difference.first, difference.mine, difference.theirs
    lines = [
        "",
        f"── the first difference: {place_of(first)} ──",
        f"  {source_of(first)}",
        "  This statement computes a value that theirs never has, nor anything that is computed "
        "from it. All that it is computed from, counts, masks and zeros left out, theirs has, or "
        "something that follows from it.",
        f"  {_called(difference)}",
        f"    yours:  {_value(difference.got)}",
        f"    theirs: {_value(difference.want)}",
        f"  {_largest(difference)}",
        f"  Theirs is made in {place_of(theirs)}: {source_of(theirs)}",
    ]
    if mine.kind == OPERATION and mine.name in DRAWS:
        lines.append(f"  {RANDOM}")
    lines += _failures(result)
    lines.append(f"  {note or IN_FRONT}")
    return "\n".join(line for line in lines if line.strip() or not line)


def unsure_panel(result: Result, mine: Row, theirs: Row, note: str) -> str:
    """At the first value of mine that theirs has nothing for; no value of theirs is clearly in its
    place.
    """
    lines = [
        "",
        f"── perhaps the first difference: {place_of(mine)} ──",
        f"  {source_of(mine)}",
        "  From this statement on your program computes values that theirs never has, and nothing "
        "that theirs has is computed from this one. It may be a step of another way to the same, "
        "which goes wrong later: no value of theirs is clearly in its place.",
    ]
    if result.shared is not None:
        shared = result.shared
        lines.append(
            f"  The last value before it that both have: {shared.name}, {place_of(shared)}"
        )
    lines.append(f"  Theirs has values that yours never has from {place_of(theirs)}:")
    lines.append(f"    {source_of(theirs)}")
    lines += _failures(result)
    lines.append(f"  {note or IN_FRONT}")
    return "\n".join(lines)


def no_difference(result: Result) -> str:
    """There is none that both have their side of. What is said holds for what was recorded."""
    mine, theirs = result.mine, result.theirs
    ends = "\n".join(filter(None, (_end(mine, mine=True), _end(theirs, mine=False))))
    return "\n".join(filter(None, ("", _verdict(result), ends)))


def _verdict(result: Result) -> str:
    mine, theirs = result.only_mine, result.only_theirs
    if result.rounded is not None and result.difference is None and not (mine or theirs):
        first = result.rounded.first
        return (
            "No difference was found that is larger than rounding may add up to. The first small "
            f"one is in {place_of(first)}: {source_of(first)}\n{_largest(result.rounded)}"
        )
    if mine is not None:
        return (
            "Everything that theirs computes, or what follows from it, your program computes too. "
            f"Yours has more, first in {place_of(mine)}: {source_of(mine)}"
        )
    if theirs is not None:
        return (
            "Everything that your program computes, or what follows from it, theirs computes too. "
            f"Theirs has more, first in {place_of(theirs)}: {source_of(theirs)}"
        )
    return (
        "No difference was found: up to rounding, each program has the values of the other, or "
        "what follows from them. Counts, texts and short numbers were compared by their names "
        "alone."
    )


def _failures(result: Result) -> list[str]:
    """Which of the two programs raised: what it would have computed after that is missing."""
    both = ((result.mine, True), (result.theirs, False))
    return [f"  {_end(recording, mine)}" for recording, mine in both if recording.raised]


def _end(recording: Recording, mine: bool) -> str:
    if recording.raised:
        return (
            f"{_whose(mine)} raised {recording.raised} after {recording.statements:,} statements."
        )
    if recording.cut:
        return (
            f"{_whose(mine)} was compared for its first {recording.statements:,} statements only."
        )
    return ""


def _called(difference: Difference) -> str:
    mine, theirs = difference.label, difference.their_label
    made = "" if difference.mine.name == difference.theirs.name else ", made of the same values"
    return f"{mine}:" if mine == theirs else f"{mine} beside {theirs} of theirs{made}:"


def _largest(difference: Difference) -> str:
    largest = difference.largest
    is_told = largest is not None and not math.isnan(largest)
    return f"The largest difference is {largest:.4g}." if is_told else ""


def _value(value: Tensor | None) -> str:
    return "not kept" if value is None else describe(value)


def _whose(mine: bool) -> str:
    return "Your program" if mine else "Their program"
