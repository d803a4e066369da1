"""The tensors that somebody may expect a gradient for, by the expression that names each:
parameters of modules and optimizers, leaves that require one. Runs no code of the learner's.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from types import FrameType
from typing import TYPE_CHECKING, Any

from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.numbers_inside import numbers_inside
from tutor.debugger.show.safe_look import is_a, items_of, own_attributes
from tutor.debugger.show.stack_frames import namespaces

if TYPE_CHECKING:
    from torch import Tensor

DEEP = 3  # steps from a name to a tensor: model.layers[0].w
MOST = 1000  # tensors that are looked at, and parameters of one group of an optimizer
CALLED_PARAMETERS = "param"  # what a name has in it that holds what is to be learnt


def visible_tensors(frames: Sequence[FrameType]) -> dict[str, Tensor]:
    """Every tensor that these frames, the innermost first, lead to, each once. An outer function's
    own are called `w of f`.
    """
    found: dict[str, Tensor] = {}
    seen: set[int] = set()
    for expression, value in _everything(frames):
        if is_tensor(value) and id(value) not in seen and len(found) < MOST:
            seen.add(id(value))
            found.setdefault(expression, value)
    return found


def leaves_in(frames: Sequence[FrameType], tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    """Those of the visible tensors that may be meant to get a gradient, and what an optimizer holds
    besides.
    """
    leaves = {name: tensor for name, tensor in tensors.items() if _is_meant(name, tensor)}
    known = {id(tensor) for tensor in leaves.values()}
    by_id = {id(tensor): name for name, tensor in tensors.items()}
    for name, tensor in _held_by_optimizers(frames):
        if id(tensor) not in known:
            known.add(id(tensor))
            leaves[by_id.get(id(tensor), name)] = tensor
    return leaves


def layers_with_backward(frames: Sequence[FrameType]) -> bool:
    """Whether a visible object has a `backward` of the learner's own."""
    own = (value for _, value in _names(frames) if not is_tensor(value))
    return any(_has_backward(item) for value in own for item in _with_items(value))


def _everything(frames: Sequence[FrameType]) -> Iterator[tuple[str, Any]]:
    for name, value in _names(frames):
        base, _, place = name.partition(" of ")
        for expression, item in numbers_inside(base, value, DEEP):
            yield f"{expression} of {place}" if place else expression, item


def _names(frames: Sequence[FrameType]) -> Iterator[tuple[str, Any]]:
    """Names with their values: this function's, its module's, then those of who called it."""
    for frame, names, is_own in namespaces(frames):
        around = f" of {frame.f_code.co_name}" if is_own and frame is not frames[0] else ""
        for name, value in list(names.items()):
            if not name.startswith(("__", "@")):  # pytest has names with @
                yield name + around, value


def _is_meant(name: str, tensor: Tensor) -> bool:
    import torch

    if is_a(tensor, torch.nn.Parameter):
        return True
    return (tensor.requires_grad and tensor.is_leaf) or CALLED_PARAMETERS in name.partition("[")[0]


def _held_by_optimizers(frames: Sequence[FrameType]) -> Iterator[tuple[str, Tensor]]:
    torch: Any = sys.modules["torch"]
    for name, value in _names(frames):
        if not is_a(value, torch.optim.Optimizer):
            continue
        groups = items_of(own_attributes(value).get("param_groups"), MOST)
        for number, group in groups:
            held = dict(items_of(group, MOST)).get("params")
            for place, tensor in items_of(held, MOST):
                if is_tensor(tensor):
                    yield f"{name}.param_groups[{number}]['params'][{place}]", tensor


def _with_items(value: Any) -> Iterator[Any]:
    yield value
    for _, item in items_of(value, MOST):
        yield item


def _has_backward(value: Any) -> bool:
    torch: Any = sys.modules["torch"]
    if is_a(value, (type, torch.nn.Module)):
        return False
    return any(callable(vars(kind).get("backward")) for kind in type(value).__mro__)
