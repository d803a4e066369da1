"""Call an author's function in this process, observed as a learner's is in a candidate."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

import torch

from tutor.candidate.call import call_case
from tutor.candidate.outcome import Outcome
from tutor.candidate.watch import Usage, watching
from tutor.candidate.wire.protocol import unpack


def run_here(
    function: Callable[..., Any], packed: bytes, *, files: tuple[str, ...] = (), count: bool = False
) -> Outcome:
    """Call it on a fresh copy of packed inputs. count: also count its operations."""
    return run_inputs(function, unpack(packed), files=files, count=count)


def run_inputs(
    function: Callable[..., Any],
    inputs: Mapping[str, Any],
    *,
    files: tuple[str, ...] = (),
    count: bool = False,
) -> Outcome:
    """As run_here, on inputs that may be changed."""
    usage = Usage()
    watch: AbstractContextManager[None] | None = None
    if count:
        watch = watching(usage, memory=True)
    outcome = call_case(function, inputs, files, watch)
    return replace(outcome, **usage.fields())


def holds_floats(value: Any) -> bool:
    """Whether in_float64 would change anything about a value."""
    if isinstance(value, torch.Tensor):
        return value.is_floating_point() or any(map(holds_floats, vars(value).values()))
    if isinstance(value, dict):
        return any(map(holds_floats, value.values()))
    return isinstance(value, (list, tuple)) and any(map(holds_floats, value))


def in_float64(value: Any) -> Any:
    """A copy in which floating-point tensors of any shape are float64, attributes included."""
    if isinstance(value, torch.Tensor):
        copy = value.detach().to(torch.float64) if value.is_floating_point() else value.clone()
        copy.requires_grad_(value.requires_grad)
        for name, item in vars(value).items():
            setattr(copy, name, in_float64(item))
        return copy
    if isinstance(value, (list, tuple)):
        return type(value)(in_float64(item) for item in value)
    if isinstance(value, dict):
        return {key: in_float64(item) for key, item in value.items()}
    return value
