"""Each kind of step is a class of its own with forward and backward; plain numbers are no parents."""

from math import exp, log


class Step:
    def __init__(self, *numbers):
        self.numbers = numbers


class Add(Step):
    def forward(self):
        return self.numbers[0] + self.numbers[1]

    def backward(self, g):
        return g, g


class Sub(Step):
    def forward(self):
        return self.numbers[0] - self.numbers[1]

    def backward(self, g):
        return g, -g


class Mul(Step):
    def forward(self):
        return self.numbers[0] * self.numbers[1]

    def backward(self, g):
        a, b = self.numbers
        return b * g, a * g


class Div(Step):
    def forward(self):
        return self.numbers[0] / self.numbers[1]

    def backward(self, g):
        a, b = self.numbers
        return g / b, -g * a / b**2


class Pow(Step):
    def forward(self):
        return self.numbers[0] ** self.numbers[1]

    def backward(self, g):
        a, n = self.numbers
        return n * a ** (n - 1) * g, 0.0


class Relu(Step):
    def forward(self):
        return self.numbers[0] if self.numbers[0] > 0 else 0.0

    def backward(self, g):
        return (g * (self.numbers[0] > 0),)


class Exp(Step):
    def forward(self):
        return exp(self.numbers[0])

    def backward(self, g):
        return (exp(self.numbers[0]) * g,)


class Log(Step):
    def forward(self):
        return log(self.numbers[0])

    def backward(self, g):
        return (g / self.numbers[0],)


def run(kind, *sides):
    step = kind(*(side.data if isinstance(side, Value) else side for side in sides))
    out = Value(step.forward())
    out.parents = tuple(side for side in sides if isinstance(side, Value))
    places = [place for place, side in enumerate(sides) if isinstance(side, Value)]
    out.vjp = lambda g: tuple(step.backward(g)[place] for place in places)
    return out


class Value:
    def __init__(self, data):
        self.data = data
        self.grad = 0.0
        self.parents = ()

    def vjp(self, g):
        return ()

    def __add__(self, other): return run(Add, self, other)
    def __radd__(self, other): return run(Add, other, self)
    def __sub__(self, other): return run(Sub, self, other)
    def __rsub__(self, other): return run(Sub, other, self)
    def __mul__(self, other): return run(Mul, self, other)
    def __rmul__(self, other): return run(Mul, other, self)
    def __truediv__(self, other): return run(Div, self, other)
    def __rtruediv__(self, other): return run(Div, other, self)
    def __pow__(self, n): return run(Pow, self, n)
    def __neg__(self): return run(Sub, 0.0, self)
    def relu(self): return run(Relu, self)
    def exp(self): return run(Exp, self)
    def log(self): return run(Log, self)
