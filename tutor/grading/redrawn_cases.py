"""Cases with other values, drawn only when a submission's programs are known.

A program that was written down before its inputs are drawn cannot hold the answers for them.
"""

from __future__ import annotations

from dataclasses import replace

import torch
from torch import Tensor

from tutor.candidate.wire.protocol import pack
from tutor.candidate.wire.values import Inputs
from tutor.grading.content import Case, CaseMaker


def redraw(maker: CaseMaker, fixed: tuple[Case, ...], seed: int) -> tuple[Case, ...]:
    """The fixed cases in their order, with other values: those that the author's cases(gen) draws
    under that seed; where it draws none, others between the smallest and the largest of the tensor,
    so that indices, labels and probabilities stay what they are. Raises ContentError.
    """
    generator = torch.Generator().manual_seed(seed)
    drawn = maker.draw(seed)
    return tuple(
        _redrawn(known, other, generator) for known, other in zip(fixed, drawn, strict=True)
    )


def is_redrawn(known: Case, other: Case) -> bool:
    """Whether it has other values, or no values at all to draw."""
    tensors = [item for item in known.inputs.values() if isinstance(item, Tensor)]
    is_empty = bool(tensors) and not any(map(Tensor.numel, tensors))
    return is_empty or known.packed != other.packed


def _redrawn(known: Case, other: Case, generator: torch.Generator) -> Case:
    inputs: Inputs = {
        name: _with_other_values(item, other.inputs.get(name), generator)
        for name, item in known.inputs.items()
    }
    return replace(known, inputs=inputs, packed=pack(inputs))


def _with_other_values(item: object, drawn: object, generator: torch.Generator) -> object:
    """drawn: what the author's function gave for it this time."""
    if not isinstance(item, Tensor) or not isinstance(drawn, Tensor):
        return item
    if item.shape != drawn.shape or not torch.equal(item, drawn):
        return drawn
    return _between_its_own(item, generator) if _can_be_drawn(item) else item


def _can_be_drawn(tensor: Tensor) -> bool:
    """Whether a tensor of any shape is nothing but real numbers."""
    return bool(tensor.numel()) and not tensor.is_complex() and not vars(tensor)


def _between_its_own(tensor: Tensor, generator: torch.Generator) -> Tensor:
    """A tensor of the same shape, strides and dtype [...], with values of the same range."""
    if tensor.is_floating_point():
        drawn = _real(tensor, generator)
    else:
        least, most = int(tensor.min()), int(tensor.max())
        drawn = torch.randint(least, most + 1, tensor.shape, generator=generator)
    return torch.empty_like(tensor).copy_(drawn).requires_grad_(tensor.requires_grad)


def _real(tensor: Tensor, generator: torch.Generator) -> Tensor:
    """Real numbers of the range of those in a tensor [...], float64 and of the same shape."""
    finite = tensor[tensor.isfinite()]
    low, high = (float(finite.min()), float(finite.max())) if finite.numel() else (-1.0, 1.0)
    if low == high:
        low, high = low - 1.0, high + 1.0
    share = torch.rand(tensor.shape, generator=generator, dtype=torch.float64)
    return low + (high - low) * share
