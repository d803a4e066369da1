"""negation-keeps-the-slope

The slope of -a is 1, and it should be -1

The value is right. When a grows by 1, -a falls by 1. A difference that is built on `-a` has the wrong sign for what is subtracted, too.

help: What happens to -a when a grows?
look: p self.data
at: `return Value(-self.data, (self,), lambda g: (g,))`
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
        return Value(-self.data, (self,), lambda g: (g,))

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
