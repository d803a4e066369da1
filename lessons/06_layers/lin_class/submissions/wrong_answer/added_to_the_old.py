"""added-to-the-old

A second backward doubles the gradients

Where a `.g` is there already, yours is added to it. It is the library's way, and it pays off where one weight
is used in two places. This course replaces: after two calls of `backward` in a row the gradients are what
they were after one.

help: What should be left of the previous batch's gradient when this batch's is set?
look: p getattr(self.w, "g", None)
at: assign $0.w.g in Lin.backward
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = getattr(self.inp, "g", 0) + self.out.g @ self.w.T
        self.w.g = getattr(self.w, "g", 0) + self.inp.T @ self.out.g
        self.b.g = getattr(self.b, "g", 0) + self.out.g.sum(0)
