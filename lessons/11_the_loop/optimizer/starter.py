"""Gradient descent as an object that knows its parameters."""

from collections.abc import Iterable

import torch


class SGD:
    """step() moves every parameter against its gradient; zero_grad() clears the gradients."""

    def __init__(self, params: Iterable[torch.Tensor], lr: float) -> None:
        """Keep the parameters in self.params, a list, and the learning rate in self.lr.

        params: leaves that autograd follows; anything that can be gone through, once
        """
        raise NotImplementedError("optimizer: write SGD.__init__")

    def step(self) -> None:
        """Each parameter p with a gradient becomes p - lr * p.grad, in place. The gradients stay."""
        raise NotImplementedError("optimizer: write SGD.step")

    def zero_grad(self) -> None:
        """Afterwards each p.grad is None, or all zeros."""
        raise NotImplementedError("optimizer: write SGD.zero_grad")
