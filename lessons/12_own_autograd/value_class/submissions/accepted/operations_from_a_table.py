"""Makes the operators from a table of formulas and slopes; a function of its own gives every operator its own variables."""

import math


class Value:
    def __init__(self, data, parents=(), vjp=None):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.vjp = vjp if vjp is not None else self.nothing

    @staticmethod
    def nothing(g):
        return ()

    def __pow__(self, n):
        return power(n)(self)


TWO_SIDES = {
    "add": (lambda a, b: a + b, lambda a, b: (1.0, 1.0)),
    "sub": (lambda a, b: a - b, lambda a, b: (1.0, -1.0)),
    "mul": (lambda a, b: a * b, lambda a, b: (b, a)),
    "truediv": (lambda a, b: a / b, lambda a, b: (1 / b, -a / b**2)),
}
ONE_SIDE = {
    "__neg__": (lambda a: -a, lambda a: (-1.0,)),
    "relu": (lambda a: max(0.0, a), lambda a: (float(a > 0),)),
    "exp": (math.exp, lambda a: (math.exp(a),)),
    "log": (math.log, lambda a: (1 / a,)),
}


def operation(formula, slopes):
    def apply(*sides):
        sides = tuple(side if isinstance(side, Value) else Value(side) for side in sides)
        numbers = [side.data for side in sides]

        def vjp(g):
            return tuple(g * slope for slope in slopes(*numbers))

        return Value(formula(*numbers), sides, vjp)

    return apply


def power(n):
    return operation(lambda a: a**n, lambda a: (n * a ** (n - 1),))


def swapped(apply):
    return lambda right, left: apply(left, right)


for name, (formula, slopes) in TWO_SIDES.items():
    setattr(Value, f"__{name}__", operation(formula, slopes))
    setattr(Value, f"__r{name}__", swapped(getattr(Value, f"__{name}__")))
for name, (formula, slopes) in ONE_SIDE.items():
    setattr(Value, name, operation(formula, slopes))
