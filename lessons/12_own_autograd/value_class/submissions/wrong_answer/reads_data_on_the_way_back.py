"""data-read-on-the-way-back

vjp uses the numbers of now, not those of the forward pass

While nobody changes `.data` all slopes are right. After a change they belong to numbers that the formula was never
computed with. A training step changes the weights in just that way.

help: When is `self.data` in your closure read: when the product is made, or when vjp is called?
look: p self.data
at: none
"""

import math


class Value:
    """A number, what it was made of, and how a slope gets back to that."""

    def __init__(self, data, parents=(), vjp=lambda g: ()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.vjp = vjp

    def __repr__(self):
        return f"Value({self.data})"

    def __add__(self, other):
        other = as_value(other)
        return Value(self.data + other.data, (self, other), lambda g: (g, g))

    def __mul__(self, other):
        other = as_value(other)
        return Value(self.data * other.data, (self, other), lambda g: (g * other.data, g * self.data))

    def __pow__(self, n):
        return Value(self.data**n, (self,), lambda g: (g * n * self.data ** (n - 1),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), lambda g: (g if self.data > 0 else 0.0,))

    def exp(self):
        return Value(math.exp(self.data), (self,), lambda g: (g * math.exp(self.data),))

    def log(self):
        return Value(math.log(self.data), (self,), lambda g: (g / self.data,))

    # the rest is made of these

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + -other

    def __truediv__(self, other):
        return self * other**-1.0

    def __rsub__(self, other):
        return as_value(other) - self

    def __rtruediv__(self, other):
        return as_value(other) / self

    __radd__ = __add__
    __rmul__ = __mul__


def as_value(number):
    """A plain number becomes a Value without parents."""
    return number if isinstance(number, Value) else Value(number)
