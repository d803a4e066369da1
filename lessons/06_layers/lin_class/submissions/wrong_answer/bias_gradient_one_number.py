"""bias-gradient-one-number

b.g is one number for all outputs

All of `out.g` is added up. Each output has a bias of its own, which meets the slopes of its own column only:
one sum for each column, `[o]`. With a single output, as by hand, only the shape shows it.

help: Which axis of `out.g` should disappear, and which should stay?
look: p self.b.shape, self.out.g.sum().shape, self.out.g.shape
at: assign $0.b.g in Lin.backward
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum()
