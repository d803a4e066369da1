"""Compare one outcome with the expected one: value or exception, observed attributes, and the
inputs afterwards.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch

from tutor.candidate.wire.protocol import Missing
from tutor.course.model import Exercise, Tolerance
from tutor.grading.compare import same
from tutor.grading.outcome import Outcome

UNTOUCHED = Tolerance()


@dataclass(frozen=True)
class Expected:
    """The reference's outcome, and its outcome in float64 (None: compare with the plain one alone)."""

    plain: Outcome
    exact: Outcome | None


@dataclass(frozen=True)
class Difference:
    """One value that is not as expected. kind: "raised", "value", "observed", "mutated" or
    "aliased".

    want: has the type, shape and dtype that are asked for. exact: the same in float64, or want
    itself.
    """

    kind: str
    where: str
    got: Any
    want: Any
    exact: Any


def differences(
    got: Outcome, expected: Expected, exercise: Exercise, inputs: Mapping[str, Any]
) -> tuple[Difference, ...]:
    """All differences, the most telling first; empty when the outcome is right."""
    want = expected.plain
    exact = expected.exact or want
    if got.raised or want.raised:
        if got.raised and want.raised and want.raised.type in got.raised.bases:
            return ()
        return (
            Difference(
                "raised",
                "raised",
                got.raised or got.value,
                want.raised or want.value,
                exact.raised or exact.value,
            ),
        )
    tolerance = exercise.tolerance
    values = [
        Difference("value", place, *parts)
        for place, *parts in _parts(got.value, want.value, exact.value)
        if not same(parts[0], parts[1], tolerance, parts[2])
    ]
    found = [] if want.value is None else values
    for place in exercise.observe:
        pair = (got.observed(place), want.observed(place), exact.observed(place))
        if not same(pair[0], pair[1], tolerance, pair[2]):
            found.append(Difference("observed", place, *pair))
    if (
        want.value is None
    ):  # what it should have set says more than what it should not have returned
        found.extend(values)
    for name in inputs:
        if not _same_after(got.after.get(name), want.after.get(name), inputs[name], name, exercise):
            found.append(
                Difference(
                    "mutated", name, got.after.get(name), want.after.get(name), want.after.get(name)
                )
            )
    aliased = [name for name in got.aliases if name not in want.aliases]
    found.extend(
        Difference("aliased", name, got.value, want.value, want.value)
        for name in aliased
        if not found
    )
    return tuple(found)


def _parts(got: Any, want: Any, exact: Any) -> list[tuple[str, Any, Any, Any]]:
    """(where, got, want, exact): the entries of a dict one by one under their own names, anything
    else whole as "result".
    """
    if (
        isinstance(want, dict)
        and isinstance(got, dict)
        and got.keys() == want.keys()
        and all(isinstance(key, str) for key in want)
    ):
        precise = exact if isinstance(exact, dict) else want
        return [(key, got[key], want[key], precise.get(key, want[key])) for key in want]
    return [("result", got, want, exact)]


def _equal_bits(got: Any, want: Any) -> bool:
    """The quick answer for what nearly every input is: untouched."""
    return (
        isinstance(got, torch.Tensor)
        and isinstance(want, torch.Tensor)
        and got.dtype == want.dtype
        and torch.equal(got, want)
    )


def _same_after(got: Any, want: Any, before: Any, name: str, exercise: Exercise) -> bool:
    """Whether an input came back as the reference leaves it, with the attributes it was given.

    An exercise may be content with coarse results; that is no leave to nudge an input and not to
    put it back.
    """
    if not (_equal_bits(got, want) or same(got, want, UNTOUCHED, want)):
        return False
    if not isinstance(before, torch.Tensor):
        return True
    given = [key for key in vars(before) if f"{name}.{key}" not in exercise.observe]
    return all(
        same(
            vars(got).get(key, Missing()),
            vars(want).get(key, Missing()),
            UNTOUCHED,
            vars(want).get(key),
        )
        for key in given
    )
