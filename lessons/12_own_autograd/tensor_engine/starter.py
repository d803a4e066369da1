"""An engine for gradients of tensors."""

from __future__ import annotations

import torch
from topological import order
from unbroadcast import unbroadcast


class Tensor:
    """A torch tensor, what it was made of, and how a gradient gets back to that.

    data: torch.Tensor     the numbers
    grad: torch.Tensor     of the shape of data; None at first
    parents: tuple         the Tensors it was computed from
    vjp: function          from the gradient of the loss for this tensor to a tuple of gradients, one for each parent
    """

    recording = True  # while it is False, results have no parents

    def __init__(self, data: torch.Tensor) -> None:
        """More parameters with defaults are welcome."""
        raise NotImplementedError("Tensor.__init__: write me")

    def __repr__(self) -> str:
        return f"Tensor({self.data})"

    def __add__(self, other: Tensor | float) -> Tensor:
        raise NotImplementedError("Tensor.__add__: write me")

    def __mul__(self, other: Tensor | float) -> Tensor:
        raise NotImplementedError("Tensor.__mul__: write me")

    def __matmul__(self, other: Tensor) -> Tensor:
        """[n, i] @ [i, o] -> [n, o]"""
        raise NotImplementedError("Tensor.__matmul__: write me")

    def relu(self) -> Tensor:
        raise NotImplementedError("Tensor.relu: write me")

    def sum(self) -> Tensor:
        """The sum of all entries, with shape ()."""
        raise NotImplementedError("Tensor.sum: write me")

    def mean(self) -> Tensor:
        """The mean of all entries, with shape ()."""
        raise NotImplementedError("Tensor.mean: write me")

    def log_softmax(self) -> Tensor:
        """Along the last axis."""
        raise NotImplementedError("Tensor.log_softmax: write me")

    def backward(self) -> None:
        """Add to the grad of every node of the graph its slope; self has one number."""
        raise NotImplementedError("Tensor.backward: write me")

    # still to come: -a, a - b, and the plain number on the left of + - *
