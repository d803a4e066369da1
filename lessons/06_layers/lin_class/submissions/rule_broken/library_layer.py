"""library-layer

The product is the library's layer

`F.linear` wants the weights as `[out, in]`, which is why you had to turn them round first. Written
out, it is one product and one sum, and you know both.

help: What is `F.linear(x, w.T, b)` in operators?
look: p self.w.shape
at: entry in Lin.__call__
"""

from torch.nn import functional as F


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = F.linear(inp, self.w.T, self.b)
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)
