"""Compare one outcome with the expected one: value or exception, attributes, inputs afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import torch

from tutor.candidate.outcome import Outcome
from tutor.candidate.wire.protocol import Missing, pack
from tutor.course.model import Exercise, Tolerance
from tutor.grading.compare import same

UNTOUCHED = Tolerance()


@dataclass(frozen=True)
class Expected:
    """The reference's outcome; and that in float64, or None to compare with the plain one alone.

    keeps_inputs: an input that is untouched is right, which is known once for all submissions.
    right: what bits_of() says of an outcome that was found right, or b"".
    """

    plain: Outcome
    exact: Outcome | None
    keeps_inputs: bool = False
    right: bytes = b""


@dataclass(frozen=True)
class Difference:
    """One value that is not as expected.

    kind: "raised", "value", "observed", "mutated" or "aliased". want: has the type, shape and dtype
    that are asked for. exact: the same in float64, or want itself.
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
    if expected.right and bits_of(got) == expected.right:
        return ()
    want = expected.plain
    exact = expected.exact or want
    if got.raised or want.raised:
        return _raised(got, want, exact)
    values = list(_values(got, want, exact, exercise))
    observed = list(_observed(got, want, exact, exercise))
    # what it should have set says more than what it should not have returned
    found = [*observed, *values] if want.value is None else [*values, *observed]
    if not (got.untouched and expected.keeps_inputs):
        found.extend(mutated(got, want, inputs, exercise))
    return tuple(found) or _aliased(got, want)


def bits_of(outcome: Outcome) -> bytes:
    """All that decides whether an outcome is right, to the last bit: two that have the same are
    equally right. b"" where it raised or changed an input, which is compared part by part.
    """
    if outcome.raised or not outcome.untouched:
        return b""
    return pack((outcome.value, outcome.aliases))


def _raised(got: Outcome, want: Outcome, exact: Outcome) -> tuple[Difference, ...]:
    """One of the two raised; the same exception, or one derived from it, is right."""
    if got.raised and want.raised and want.raised.type in got.raised.bases:
        return ()
    sides = [outcome.raised or outcome.value for outcome in (got, want, exact)]
    return (Difference("raised", "raised", *sides),)


def _values(
    got: Outcome, want: Outcome, exact: Outcome, exercise: Exercise
) -> Iterator[Difference]:
    for place, *sides in _parts(got.value, want.value, exact.value):
        if not same(sides[0], sides[1], exercise.tolerance, sides[2]):
            yield Difference("value", place, *sides)


def _observed(
    got: Outcome, want: Outcome, exact: Outcome, exercise: Exercise
) -> Iterator[Difference]:
    """Attributes of the inputs that the exercise asks for, such as w.g."""
    for place in exercise.observe:
        sides = [outcome.observed(place) for outcome in (got, want, exact)]
        if not same(sides[0], sides[1], exercise.tolerance, sides[2]):
            yield Difference("observed", place, *sides)


def mutated(
    got: Outcome, want: Outcome, inputs: Mapping[str, Any], exercise: Exercise
) -> Iterator[Difference]:
    """Inputs that are not afterwards what the reference leaves. inputs: as they were before."""
    for name, before in inputs.items():
        after, wanted = got.after.get(name), want.after.get(name)
        if not _same_after(after, wanted, before, name, exercise):
            yield Difference("mutated", name, after, wanted, wanted)


def _aliased(got: Outcome, want: Outcome) -> tuple[Difference, ...]:
    """Right values in an input's own memory, where the reference makes new ones."""
    return tuple(
        Difference("aliased", name, got.value, want.value, want.value)
        for name in got.aliases
        if name not in want.aliases
    )[:1]


def _parts(got: Any, want: Any, exact: Any) -> list[tuple[str, Any, Any, Any]]:
    """(where, got, want, exact): a dict's entries under their own names, anything else whole."""
    if not (_is_named(want) and isinstance(got, dict) and got.keys() == want.keys()):
        return [("result", got, want, exact)]
    precise = exact if isinstance(exact, dict) else want
    return [(key, got[key], want[key], precise.get(key, want[key])) for key in want]


def _is_named(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(key, str) for key in value)


def _equal_bits(got: Any, want: Any) -> bool:
    """The quick answer for what nearly every input is: untouched."""
    if not (isinstance(got, torch.Tensor) and isinstance(want, torch.Tensor)):
        return False
    return got.dtype == want.dtype and torch.equal(got, want)


def _same_after(got: Any, want: Any, before: Any, name: str, exercise: Exercise) -> bool:
    """Whether an input came back as the reference leaves it, with the attributes it was given.

    Tolerance for coarse results is not a licence to change an input and not put it back.
    """
    if not (_equal_bits(got, want) or same(got, want, UNTOUCHED, want)):
        return False
    if not isinstance(before, torch.Tensor):
        return True
    mine, theirs = vars(got), vars(want)
    given = [key for key in vars(before) if f"{name}.{key}" not in exercise.observe]
    return all(
        same(mine.get(key, Missing()), theirs.get(key, Missing()), UNTOUCHED, theirs.get(key))
        for key in given
    )
