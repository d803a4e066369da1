"""input-gradient-forgotten

The layer before gets nothing

Weights and biases have their gradients; the input has none. It has nothing to learn itself, but this layer's
input is another layer's output, and that layer waits for `.g` on it.

help: In a chain of two layers, where does the first one get its `out.g` from?
look: p hasattr(self.inp, "g")
at: none
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)
