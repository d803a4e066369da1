"""forward-is-not-a-call

The layer cannot be called

"'Relu' object is not callable": Python looks in the class for `__call__` and does not find it. With PyTorch's
modules you write `forward` and may call the object, because the class that they inherit from has a `__call__`
that passes on to `forward`. You will write such a base class yourself in `module_class`; until then the name
has to be the one that Python looks for.

help: Which method makes an object callable?
look: p callable(self), hasattr(self, "__call__")
at: none
"""


class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def forward(self, inp):
        self.inp = inp
        self.out = inp.clamp_min(0.0)
        return self.out

    def backward(self):
        self.inp.g = (self.inp > 0) * self.out.g
