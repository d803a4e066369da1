"""one-memory-for-all

All linear layers share one memory

What is set on the class (`Lin.inp`) is there once for all layers. When the second layer is called it overwrites what
the first had kept, and on the way back both use the second's input. One layer alone never shows it.

help: If two layers keep their input in the same place, whose is left?
look: p vars(self).keys(), self.inp.shape
at: assign $0.inp in Lin.__call__
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
