"""one-memory-for-all

All rectifiers share one memory

`Relu.inp` and `Relu.out` belong to the class, and there is only one class. A second layer that is
called overwrites what the first kept. On the way back both then set the gradient of the same
tensor, the second's, and the first's input goes without. With one layer it works, which makes this
hard to find.

help: How many input tensors can two layers remember if both write them in the same place?
look: p vars(self), vars(Relu).keys()
at: assign $0.inp in Relu.__call__
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
