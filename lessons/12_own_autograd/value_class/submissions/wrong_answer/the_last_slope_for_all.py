"""last-slope-for-all

Every operation uses the slope of the one that was made last

The values are right; the slopes of all operations on two numbers are those of a quotient. Functions that are made in a
loop all read the loop's variables when they are *called*, and by then the loop has finished.

help: Which formula does the closure read when it is called?
look: p self.data
at: none
"""

import math


class Value:
    def __init__(self, data, parents=(), vjp=lambda g: ()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.vjp = vjp

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

    def __neg__(self):
        a = self.data
        return Value(-a, (self,), lambda g: (-g,))


def as_value(number):
    return number if isinstance(number, Value) else Value(number)


OPERATIONS = {
    "add": (lambda a, b: a + b, lambda a, b: (1.0, 1.0)),
    "sub": (lambda a, b: a - b, lambda a, b: (1.0, -1.0)),
    "mul": (lambda a, b: a * b, lambda a, b: (b, a)),
    "truediv": (lambda a, b: a / b, lambda a, b: (1 / b, -a / b**2)),
}
for name, (formula, slopes) in OPERATIONS.items():
    def forwards(self, other, formula=formula):
        other = as_value(other)
        a, b = self.data, other.data
        return Value(formula(a, b), (self, other), lambda g: tuple(g * slope for slope in slopes(a, b)))

    def backwards(self, other, forwards=forwards):
        return forwards(as_value(other), self)

    setattr(Value, f"__{name}__", forwards)
    setattr(Value, f"__r{name}__", backwards)
