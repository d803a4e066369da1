"""The way back through a graph of Values."""

from __future__ import annotations

from topological import order
from value_class import Value


def backward(root: Value) -> None:
    """Add to the grad of every node of root's graph the slope of root for that node."""
    raise NotImplementedError("backward: write me")


def zero_grad(root: Value) -> None:
    """Set the grad of every node of root's graph to 0.0."""
    raise NotImplementedError("zero_grad: write me")
