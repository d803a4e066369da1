"""Two linear layers written as one."""

import torch


def collapse_linear(w1: torch.Tensor, b1: torch.Tensor, w2: torch.Tensor, b2: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """The weights and biases of the one layer that does what the two do one after the other."""
    w = w1 @ w2  # [a, b] @ [b, c] -> [a, c]
    b = b1 @ w2 + b2  # [b] @ [b, c] -> [c]: the first biases go through the second layer too
    return w, b
