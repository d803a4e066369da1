"""forward-is-not-a-call

The layer has forward, but cannot be called

"'Relu' object is not callable". With PyTorch's modules you write `forward` and may call the object,
because the class that they inherit from has a `__call__` that passes on to `forward`. Your class
does not inherit from one like that. You will write such a base class yourself in `module_class`;
until then the name has to be the one that Python looks for.

help: Your `Adder` can be called. Which of its methods makes that so?
look: p callable(self), hasattr(self, "__call__")
at: entry in Relu
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
