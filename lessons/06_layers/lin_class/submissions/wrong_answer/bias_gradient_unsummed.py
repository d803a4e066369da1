"""bias-gradient-unsummed

b.g still has a row for every row of the batch

It is `[n, o]`. Every row says how it would like the bias to change, but there is one bias for all rows, so
what they say is added up.

help: How many numbers does `b` hold, and how many does your `b.g`?
look: p self.b.shape, self.out.g.shape
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
        self.b.g = self.out.g
