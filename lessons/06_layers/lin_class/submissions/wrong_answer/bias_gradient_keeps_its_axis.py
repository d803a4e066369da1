"""bias-gradient-keeps-its-axis

b.g is a table with one row

It is `[1, o]`, and b is `[o]`. The numbers are right. But a gradient has the shape of its own tensor: in an
update, `b -= rate * b.g` is an error with it, and `b = b - rate * b.g` makes b itself a table.

if `_.sum(_, keepdim=True)` or `_.sum(keepdim=True, dim=_)` or `_.sum(_, True)`: `keepdim` is what leaves the
axis of size 1.

help: What shape does `b` have, and so what shape must its gradient have?
look: p self.b.shape, self.out.g.sum(0, keepdim=True).shape
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
        self.b.g = self.out.g.sum(0, keepdim=True)
