"""late-with-a-number-on-the-left

With a number on the left of a quotient, vjp uses the data of now

The other operations keep the numbers of the forward pass. Where a plain number is divided by a Value, the slope is computed from `.data` as it is when vjp is called; after a training step it belongs to numbers that the formula has not seen.

help: When does your closure for `4 / a` read the data of a: in the division, or when vjp is called?
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
        a, b = self.data, other.data  # the numbers of this moment: .data may change before the way back
        return Value(a * b, (self, other), lambda g: (g * b, g * a))

    def __pow__(self, n):
        a = self.data
        return Value(a**n, (self,), lambda g: (g * n * a ** (n - 1),))

    def relu(self):
        a = self.data
        return Value(max(a, 0.0), (self,), lambda g: (g if a > 0 else 0.0,))

    def exp(self):
        out = math.exp(self.data)
        return Value(out, (self,), lambda g: (g * out,))

    def log(self):
        a = self.data
        return Value(math.log(a), (self,), lambda g: (g / a,))

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
        return Value(other / self.data, (self,), lambda g: (-g * other / self.data**2,))

    __radd__ = __add__
    __rmul__ = __mul__


def as_value(number):
    """A plain number becomes a Value without parents."""
    return number if isinstance(number, Value) else Value(number)
