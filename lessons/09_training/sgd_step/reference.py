"""One step of gradient descent."""

import torch


def sgd_step(params: list[torch.Tensor], lr: float) -> None:
    """Move every parameter against its slope, in place, and clear the slope."""
    with torch.no_grad():  # moving a weight is no part of what the network computes
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad  # in place: the network goes on using this very tensor
                p.grad = None  # or the next backward would add to it
