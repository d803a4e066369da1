"""library-layer

Part of torch.nn does the work

Layers and functions of `torch.nn` stay out of this exercise. Written out, a linear layer is one product and
one sum, and you know both. (`nn.Linear` and `F.linear` also keep their weights the other way round, as `[out,
in]`.)

help: What is a linear layer in operators?
look: p self.w.shape
at: `F.linear(...)`
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
