"""adder-without-a-call

An Adder can be made and cannot be called

`Adder(10)(5)` ends in "'Adder' object is not callable". When there is an object before the parentheses,
Python looks in its class for a method of one particular name, and does not find it. A method called `add`,
for instance, would only be found as `Adder(10).add(5)`.

help: Which name does Python look for when an object is called?
look: p callable(self), [name for name in vars(type(self)) if "__" in name]
at: none
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
