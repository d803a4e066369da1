"""vjp-adds-and-returns-nothing

vjp adds to the parents' grad and returns nothing

That is how some engines do it. Here vjp only answers: it returns the slopes, and `.grad` stays 0.0. Who adds what up,
and in which order, is decided in a later exercise, in one place.

help: What does your vjp return?
look: p self.grad
at: none
"""

import math


class Value:
    def __init__(self, data, parents=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.vjp = lambda g: ()

    def __add__(self, other):
        other = as_value(other)
        out = Value(self.data + other.data, (self, other))

        def back(g):
            self.grad += g
            other.grad += g

        out.vjp = back
        return out

    def __mul__(self, other):
        other = as_value(other)
        a, b = self.data, other.data
        out = Value(a * b, (self, other))

        def back(g):
            self.grad += g * b
            other.grad += g * a

        out.vjp = back
        return out

    def __pow__(self, n):
        a = self.data
        out = Value(a**n, (self,))

        def back(g):
            self.grad += g * n * a ** (n - 1)

        out.vjp = back
        return out

    def relu(self):
        out = Value(max(self.data, 0.0), (self,))

        def back(g):
            self.grad += g * (out.data > 0)

        out.vjp = back
        return out

    def exp(self):
        out = Value(math.exp(self.data), (self,))

        def back(g):
            self.grad += g * out.data

        out.vjp = back
        return out

    def log(self):
        a = self.data
        out = Value(math.log(a), (self,))

        def back(g):
            self.grad += g / a

        out.vjp = back
        return out

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
    return number if isinstance(number, Value) else Value(number)
