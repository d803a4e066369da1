"""Works out the local slopes at once and keeps them as numbers; no closures."""

import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data, self.grad = data, 0.0
        self.parents, self.slopes = tuple(parents), tuple(slopes)

    def vjp(self, g):
        return tuple(g * slope for slope in self.slopes)

    @staticmethod
    def of(number):
        return number if isinstance(number, Value) else Value(float(number))

    def __neg__(self):
        return Value(-self.data, [self], [-1.0])

    def __add__(self, other):
        other = Value.of(other)
        return Value(self.data + other.data, [self, other], [1.0, 1.0])

    def __sub__(self, other):
        other = Value.of(other)
        return Value(self.data - other.data, [self, other], [1.0, -1.0])

    def __mul__(self, other):
        other = Value.of(other)
        return Value(self.data * other.data, [self, other], [other.data, self.data])

    def __truediv__(self, other):
        other = Value.of(other)
        quotient = self.data / other.data
        return Value(quotient, [self, other], [1 / other.data, -quotient / other.data])

    def __radd__(self, other):
        return Value.of(other) + self

    def __rsub__(self, other):
        return Value.of(other) - self

    def __rmul__(self, other):
        return Value.of(other) * self

    def __rtruediv__(self, other):
        return Value.of(other) / self

    def __pow__(self, n):
        return Value(self.data**n, [self], [n * self.data ** (n - 1)])

    def relu(self):
        return Value(self.data, [self], [1.0]) if self.data > 0 else Value(0.0, [self], [0.0])

    def exp(self):
        power = math.exp(self.data)
        return Value(power, [self], [power])

    def log(self):
        return Value(math.log(self.data), [self], [1 / self.data])
