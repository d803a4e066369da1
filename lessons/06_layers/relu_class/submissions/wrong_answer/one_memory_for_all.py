"""one-memory-for-all

All rectifiers share one memory

A second layer that is called overwrites what the first one kept. On the way back both then set the gradient
of the same tensor, the second's, and the first's input gets none. With one layer it works, which makes this
hard to find. What is kept on the class (`Relu.inp`) or in a variable of the file is there once for all
layers.

help: How many input tensors can two layers remember if both write them in the same place?
look: p vars(self), vars(type(self)).keys()
at: `Relu.inp = _`
"""


class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(self, inp):
        Relu.inp = inp
        Relu.out = inp.clamp_min(0.0)
        return Relu.out

    def backward(self):
        self.inp.g = (self.inp > 0) * self.out.g
