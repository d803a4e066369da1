"""copy-of-the-input

The input's gradient is set on a copy

The weights learn, but the layer before gets nothing: it looks for `.g` on the tensor that it passed
you, and you put it on a clone. In a chain of layers the way back ends at this point.

help: Is `self.inp` the caller's tensor, or one that looks like it?
look: p self.inp is inp
at: assign $0.inp in Lin.__call__
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp.clone()
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)
