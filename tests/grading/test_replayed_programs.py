"""A recorded program is data: it is checked before it runs, and runs without what recorded it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import Tensor

from tutor.candidate.watch import Usage, watching
from tutor.replay.allowed import ALLOWED
from tutor.replay.program import MOST_NUMBERS, NUMBERS_BESIDE, SMALL, check
from tutor.replay.replay import replay
from tutor.replay.trace import trace

X = torch.arange(6.0).reshape(2, 3)


def assigned(x: Tensor) -> Tensor:
    """Writes to a copy, by a mask and by a number."""
    copy = x.clone()
    copy[copy < 2] = 0
    copy[0, 1] += 5
    return copy


def with_constants(x: Tensor) -> Tensor:
    """Tensors that the program writes down or makes itself."""
    return x * torch.tensor([1.0, 2.0, 3.0]) + torch.ones(3) + torch.arange(3)


@pytest.mark.parametrize(
    "function",
    [
        assigned,
        with_constants,
        lambda x: x.T.flip(0)[1:].to(torch.float64),
        lambda x: torch.stack([row.sum() for row in x]),
        lambda x: torch.einsum("ij,kj->ik", x, x),
    ],
)
def test_a_recorded_program_gives_the_same(function: Callable[[Tensor], Tensor]) -> None:
    """Recorded on tensors without values, run on others of the same shape."""
    text = trace(function, (X,))
    assert check(text, ALLOWED, X.numel()).program is not None
    given, wanted = replay(text, X.clone()), function(X.clone())
    assert given.dtype == wanted.dtype and torch.equal(given, wanted)


@pytest.mark.parametrize(
    "function",
    [
        lambda x: x * x.sum().item(),
        lambda x: torch.tensor(x.tolist()),
        lambda x: torch.from_numpy(x.numpy()),
        lambda x: x if x.sum() > 0 else -x,
        lambda x: x[x > 0],
        lambda x: x + torch.zeros(100, 100)[0, :3] + X,
    ],
)
def test_what_needs_a_value_is_not_recorded(function: Callable[[Tensor], Any]) -> None:
    """Such programs have no text, or one that is not a program."""
    assert check(trace(function, (X,)), ALLOWED, X.numel()).program is None


@pytest.mark.parametrize(
    ("function", "name"),
    [
        (lambda x: torch.rand(2, 3), "rand"),
        (lambda x: torch.empty(2, 3), "empty"),
        (lambda x: x.as_strided((9,), (1,)), "as_strided"),
        (lambda x: x.clone().resize_(99), "resize"),
        (lambda x: x.scatter(0, torch.zeros(1, 3).long(), x, reduce="add"), "scatter_reduce"),
    ],
)
def test_what_is_not_allowed_is_named(function: Callable[[Tensor], Any], name: str) -> None:
    """Unwritten memory, memory beyond the end, random numbers: no exercise needs them."""
    assert name in check(trace(function, (X,)), ALLOWED, X.numel()).foreign


def test_adding_up_by_index_is_a_reduction() -> None:
    """index_put_ with accumulate does the work of index_add_."""

    def added(x: Tensor) -> Tensor:
        return torch.zeros(2).index_put_((torch.tensor([0, 0, 1]),), x[0], accumulate=True)

    assert check(trace(added, (X,)), ALLOWED - {"index_add"}, X.numel()).foreign == ("index_add",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[" * 100_000,
        "3",
        "null",
        '{"ops": 1, "result": 1}',
        '{"ops": [["mul", "Tensor", []]], "result": 1}',
        '{"ops": [["mul", "__class__", [], {}]], "result": 1}',
        '{"ops": [["mul", "a.b", [], {}]], "result": 1}',
        '{"ops": [[["mul"], "Tensor", [], {}]], "result": 1}',
    ],
)
def test_another_form_is_no_program(text: str) -> None:
    """What a candidate sends may be anything."""
    assert check(text, ALLOWED, X.numel()).program is None


def test_a_program_cannot_hold_a_table_of_answers() -> None:
    """So many different numbers of its own as it has numbers to work on, and a few; never many."""

    def written(*numbers: float) -> str:
        constant = {"constant": ["float32", [*numbers]]}
        return json.dumps({"ops": [["clone", "default", [constant], {}]], "result": {"value": 1}})

    few, many = range(NUMBERS_BESIDE + 6), range(NUMBERS_BESIDE + 7)
    assert check(written(*few), ALLOWED, 6).program is not None
    assert check(written(*many), ALLOWED, 6).program is None
    assert check(written(*range(MOST_NUMBERS + 1)), ALLOWED, 10**6).program is None
    assert check(written(*[0.5] * 1000), ALLOWED, 6).program is not None


def test_numbers_are_counted_wherever_they_are() -> None:
    """As scalars of many operations too; sizes, axes and indices are free."""

    def scaled(*factors: float) -> str:
        ops = [["mul", "Scalar", [{"value": n}, each], {}] for n, each in enumerate(factors)]
        return json.dumps({"ops": ops, "result": {"value": len(factors)}})

    assert check(scaled(*(each / 3 for each in range(100))), ALLOWED, 6).program is None
    assert check(scaled(*range(SMALL, SMALL + 100)), ALLOWED, 6).program is None
    assert check(scaled(*range(100)), ALLOWED, 6).program is not None


def test_a_replay_holds_no_more_than_it_needs() -> None:
    """A value is let go after its last use, so what is counted is what the program needs."""

    def chain(x: Tensor) -> Tensor:
        for _ in range(10):
            x = x + 1
        return x

    text, usage, x = trace(chain, (X,)), Usage(), X.clone()
    with watching(usage, memory=True):
        replay(text, x)
    assert usage.memory is not None
    assert (usage.memory.made, usage.memory.peak) == (10 * X.nbytes, 2 * X.nbytes)
