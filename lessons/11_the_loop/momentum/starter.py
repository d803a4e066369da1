"""Gradient descent with momentum and weight decay."""

from collections.abc import Iterable

import torch
from optimizer import SGD


class MomentumSGD(SGD):
    """SGD whose steps remember the gradients of earlier ones, and pull the parameters towards 0."""

    def __init__(self, params: Iterable[torch.Tensor], lr: float, momentum: float = 0.0, weight_decay: float = 0.0) -> None:
        """Also sets self.momentum, self.weight_decay, and self.buffers: a list with one entry for each parameter, None so far."""
        raise NotImplementedError("momentum: write MomentumSGD.__init__")

    def step(self) -> None:
        """One step in place for each parameter that has a gradient; its buffer is brought up to date first."""
        raise NotImplementedError("momentum: write MomentumSGD.step")
