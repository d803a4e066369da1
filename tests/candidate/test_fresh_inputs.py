"""Inputs made again for every call are those that were sent, and every change of them is seen."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest
import torch

from tutor.candidate.fresh_inputs import MOST_KEPT, FreshInputs
from tutor.candidate.wire.protocol import pack, unpack

SHAPES = [(), (0,), (1,), (3,), (0, 4), (1, 4), (4, 1), (2, 3), (1, 2, 1), (2, 1, 3), (2, 0, 3)]


def _views() -> list[torch.Tensor]:
    """Every order of the axes of every shape."""
    return [
        torch.arange(torch.Size(shape).numel(), dtype=torch.float32).reshape(shape).permute(axes)
        for shape in SHAPES
        for axes in itertools.permutations(range(len(shape)))
    ]


@pytest.mark.parametrize("view", _views(), ids=lambda view: f"{[*view.shape]} {view.stride()}")
def test_a_set_is_laid_out_like_the_one_that_was_sent(view: torch.Tensor) -> None:
    """As unpack() gives it, in memory of its own."""
    sent = FreshInputs(pack({"x": view, "n": 3}))
    first, second, wanted = sent.make(), sent.make(), unpack(sent.packed)
    assert first["n"] == 3
    assert torch.equal(first["x"], view)
    assert first["x"].stride() == wanted["x"].stride()
    assert not view.numel() or first["x"].data_ptr() != second["x"].data_ptr()
    assert sent.are_untouched(first)


OTHERS = {
    "a gradient": {"x": torch.ones(2, requires_grad=True)},
    "a list": {"x": [torch.ones(2), 1.5]},
    "a large tensor": {"x": torch.arange(MOST_KEPT)},
    "nothing": {},
    "not a number": {"x": torch.tensor([torch.nan, -0.0, torch.inf])},
    "text": {"x": "text", "y": None, "z": True},
}


@pytest.mark.parametrize("inputs", OTHERS.values(), ids=OTHERS)
def test_inputs_of_every_kind_are_made_again(inputs: dict[str, Any]) -> None:
    """Each set packs to the bytes that were sent, also after another set was changed."""
    sent = FreshInputs(pack(inputs))
    for item in sent.make().values():
        if isinstance(item, torch.Tensor) and not item.requires_grad:
            item.zero_()
    again = sent.make()
    assert pack(again) == sent.packed
    assert sent.are_untouched(again)


def test_a_tensor_that_is_two_inputs_is_one_object() -> None:
    """A function that gets it twice may see that it does."""
    x = torch.ones(2)
    made = FreshInputs(pack({"x": x, "y": x})).make()
    assert made["x"] is made["y"]


def _set_attribute(x: torch.Tensor) -> None:
    x.g = 1  # type: ignore[attr-defined]  # what exercises ask for


CHANGES: dict[str, Callable[[torch.Tensor], object]] = {
    "a number": lambda x: x.view(-1).__setitem__(0, 7.0),
    "a sign of zero": lambda x: x.view(-1).__setitem__(1, -0.0),
    "behind autograd": lambda x: x.data.add_(1.0),
    "through numpy": lambda x: x.numpy().fill(1.0),
    "its shape": lambda x: x.unsqueeze_(0),
    "its strides": lambda x: x.t_().t_().transpose_(0, 1),
    "a gradient": lambda x: x.requires_grad_(),
    "an attribute": _set_attribute,
    "its class": lambda x: setattr(x, "__class__", torch.nn.Parameter),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_is_seen(change: Callable[[torch.Tensor], object]) -> None:
    """Also one that torch itself does not count, or that compares equal."""
    sent = FreshInputs(pack({"x": torch.tensor([[1.0, 0.0], [2.0, 3.0]])}))
    inputs = sent.make()
    change(inputs["x"])
    assert sent.are_untouched(inputs) is (pack(inputs) == sent.packed)


@pytest.mark.parametrize("change", [*CHANGES.values()][:6], ids=[*CHANGES][:6])
def test_a_changed_set_is_not_untouched(change: Callable[[torch.Tensor], object]) -> None:
    """What changes the numbers or their places is never passed over."""
    sent = FreshInputs(pack({"x": torch.tensor([[1.0, 0.0], [2.0, 3.0]])}))
    inputs = sent.make()
    change(inputs["x"])
    assert not sent.are_untouched(inputs)


def test_a_promise_to_conjugate_is_a_change() -> None:
    """Its memory is the same, its numbers are not."""
    sent = FreshInputs(pack({"x": torch.tensor([1 + 2j])}))
    inputs = sent.make()
    inputs["x"].data = inputs["x"].conj()
    assert not sent.are_untouched(inputs)
