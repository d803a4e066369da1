"""bias-left-out

The bias is never added

The output is `inp @ w` alone. By hand it is 0, -1 and 7 where it should be 10, 9 and 17. The way back does
treat `b` as if it had been used, and sends it a gradient for something that it did not do.

help: What does the layer add to each column of the product?
look: p self.b, self.out
at: assign $0.out in Lin.__call__
"""


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)
