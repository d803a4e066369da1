"""The final values of a run that are wrong, each with what it should have been: where the way back
begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from torch import Tensor

from tutor.candidate.wire.protocol import Missing
from tutor.course.model import Tolerance
from tutor.faults.slice.suspects import Symptom, scale_of
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE
from tutor.grading.compare import same
from tutor.grading.differ import Difference

MAX_SINKS = 12


def symptoms_of(found: tuple[Difference, ...], run: Trace, tolerance: Tolerance) -> list[Symptom]:
    """The wrong leaves of all differences in values; nothing for exceptions, changed inputs and
    shared memory.
    """
    rows: list[Symptom] = []
    for difference in found:
        if difference.kind in ("value", "observed"):
            for place, got, want, exact in _leaves(
                difference.where, difference.got, difference.want, difference.exact, tolerance, 0
            ):
                value = (
                    NONE if got is None or isinstance(got, Missing) else run.places.get(place, NONE)
                )
                rows.append(Symptom(place, value, want, scale_of(got, exact)))
    return rows[:MAX_SINKS]


def _leaves(
    place: str, got: Any, want: Any, exact: Any, tolerance: Tolerance, depth: int
) -> Iterator[tuple[str, Any, Any, Any]]:
    if same(got, want, tolerance, exact):
        return
    if (
        depth < 6
        and isinstance(want, (tuple, list))
        and isinstance(got, type(want))
        and len(got) == len(want)
        and _holds_values(want)
    ):
        for index, (a, b) in enumerate(zip(got, want, strict=True)):
            yield from _leaves(f"{place}[{index}]", a, b, _part(exact, index), tolerance, depth + 1)
    elif (
        depth < 6 and isinstance(want, dict) and isinstance(got, dict) and got.keys() >= want.keys()
    ):
        for key in want:
            yield from _leaves(
                f"{place}[{key!r}]", got[key], want[key], _part(exact, key), tolerance, depth + 1
            )
    else:
        yield place, got, want, want if exact is None else exact


def _holds_values(items: Any) -> bool:
    """A list of tensors is looked at one by one; a list of numbers is one value."""
    return any(isinstance(item, (Tensor, dict)) for item in items)


def _part(value: Any, key: Any) -> Any:
    try:
        return value[key]
    except (KeyError, IndexError, TypeError):
        return None
