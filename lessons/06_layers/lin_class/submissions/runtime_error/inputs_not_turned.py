"""inputs-not-turned

In the weights' gradient the rows do not meet

A product of `inp` and `out.g` as they are puts i next to n. What has to disappear is n, so it must be in the
middle: last on the left, first on the right. By hand 2 inputs meet 3 rows, and that is the error.

help: Which of the two has n in the wrong place?
look: p self.inp.shape, self.out.g.shape, self.inp.T.shape
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
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp @ self.out.g
        self.b.g = self.out.g.sum(0)
