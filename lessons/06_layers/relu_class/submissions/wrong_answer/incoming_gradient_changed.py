"""incoming-gradient-changed

inp.g is right, and out.g has changed

Somebody else put `out.g` there, and now it is masked. Whoever compares gradients afterwards, or uses `out.g`
a second time, works with other numbers than the next layer left.

if `_ *= _`: `*=` multiplies in place: it writes the product into the tensor on its left.

else: That happens where something writes into `out.g`, or into another name of the same tensor.

help: Which operation gives the product as a new tensor?
look: p self.out.g
at: `self.out.g *= _`
"""


class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp_min(0.0)
        return self.out

    def backward(self):
        self.out.g *= self.inp > 0
        self.inp.g = self.out.g
