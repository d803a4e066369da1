"""one-memory-for-all

All linear layers share one memory

When the second layer is called it overwrites what the first had kept, and on the way back both use the
second's input. One layer alone never shows it. What is kept on the class (`Lin.inp`) or in a variable of the
file is there once for all layers.

help: If two layers keep their input in the same place, whose is left?
look: p vars(self).keys(), self.inp.shape
at: `Lin.inp = _`
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        Lin.inp = inp
        Lin.out = inp @ self.w + self.b
        return Lin.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)
