"""A linear layer that remembers what it was called with."""

import torch


class Lin:
    """inp @ w + b, with weights that belong to the layer from the start."""

    def __init__(self, w: torch.Tensor, b: torch.Tensor) -> None:
        self.w, self.b = w, b  # [i, o] and [o]: the caller's own tensors

    def __call__(self, inp: torch.Tensor) -> torch.Tensor:
        self.inp = inp  # [n, i]
        self.out = inp @ self.w + self.b  # [n, i] @ [i, o] + [o] -> [n, o]
        return self.out

    def backward(self) -> None:
        """Read self.out.g; set .g on the input, the weights and the biases."""
        self.inp.g = self.out.g @ self.w.T  # [n, o] @ [o, i] -> [n, i]
        self.w.g = self.inp.T @ self.out.g  # [i, n] @ [n, o] -> [i, o], summed over rows
        self.b.g = self.out.g.sum(0)  # [n, o] -> [o]
