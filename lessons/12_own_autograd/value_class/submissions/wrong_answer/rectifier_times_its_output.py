"""rectifier-times-its-output

The slope of the rectifier grows with its input

Below 0 it is 0, as it should be. Above 0 the output moves exactly as far as the input, so the slope is 1 there, for 0.1 and for 100. Here it is the number itself.

help: If a is 5 and becomes 5.01, by how much does relu(a) change?
look: p self.data
at: `return Value(max(a, 0.0), (self,), lambda g: (g * max(a, 0.0),))`
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
        return Value(max(a, 0.0), (self,), lambda g: (g * max(a, 0.0),))

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
        return as_value(other) / self

    __radd__ = __add__
    __rmul__ = __mul__


def as_value(number):
    """A plain number becomes a Value without parents."""
    return number if isinstance(number, Value) else Value(number)
