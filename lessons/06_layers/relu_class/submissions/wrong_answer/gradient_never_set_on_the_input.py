"""gradient-never-set-on-the-input

inp has no gradient after backward

The layer holds the right tensor, and nothing is set on it as `.g`. A gradient that is returned, or kept on
the layer, reaches nobody: the layer before only knows the tensor that it gave you, and looks for `.g` on
that. `backward` has no result; it has an effect.

help: Which tensor do both you and the layer before you hold?
look: p hasattr(self.inp, "g")
at: return in Relu.backward
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
        return (self.inp > 0) * self.out.g
