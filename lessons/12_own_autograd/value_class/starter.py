"""A number that remembers where it came from."""

from __future__ import annotations

import math
from collections.abc import Callable


class Value:
    """A number, what it was made of, and how a slope gets back to that.

    data: float      the number
    grad: float      0.0 at first
    parents: tuple   the Values it was computed from; () for one made by hand
    vjp: function    from the slope of the loss for this number to a tuple of slopes, one for each parent
    """

    data: float
    grad: float
    parents: tuple[Value, ...]
    vjp: Callable[[float], tuple[float, ...]]

    def __init__(self, data: float) -> None:
        """More parameters with defaults are welcome."""
        raise NotImplementedError("Value.__init__: write me")

    def __repr__(self) -> str:
        return f"Value({self.data})"

    def __add__(self, other: Value | float) -> Value:
        """self + other"""
        raise NotImplementedError("Value.__add__: write me")

    def __mul__(self, other: Value | float) -> Value:
        """self * other"""
        raise NotImplementedError("Value.__mul__: write me")

    def __pow__(self, n: float) -> Value:
        """self ** n; n is a plain number"""
        raise NotImplementedError("Value.__pow__: write me")

    def relu(self) -> Value:
        """0 for what is below 0; the slope at 0 itself is 0"""
        raise NotImplementedError("Value.relu: write me")

    def exp(self) -> Value:
        """e to the power of self"""
        raise NotImplementedError("Value.exp: write me")

    def log(self) -> Value:
        """The natural logarithm of self"""
        raise NotImplementedError("Value.log: write me")

    # still to come: - and /, a minus sign in front, and the plain number on the left of + - * /
