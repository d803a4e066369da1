"""adder-without-a-call

The adder has a method, but cannot be called

`Adder(10).add(5)` would work, `Adder(10)(5)` does not: "'Adder' object is not callable". When there
is an object before the round brackets, Python looks in its class for one particular name, and `add`
is not that name.

help: Which name does Python look for when an object is called?
look: p callable(self), [name for name in dir(self) if "call" in name]
at: entry in Adder
"""


class Adder:
    def __init__(self, k):
        self.k = k

    def add(self, x):
        return x + self.k


class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp_min(0.0)
        return self.out

    def backward(self):
        self.inp.g = (self.inp > 0) * self.out.g
