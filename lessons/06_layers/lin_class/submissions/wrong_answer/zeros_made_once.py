"""zeros-made-once

The gradients start from zero when the layer is made, and never again

The first backward is right. The second adds to what the first has left, so with the same batch the
gradients are twice as large, then three times. What one backward finds has nothing to do with the one
before: start from zero in each of them.

help: What is in w.g when backward begins for the second time?
look: p self.w.g
at: none
"""

import torch


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b
        self.w.g, self.b.g = torch.zeros_like(w), torch.zeros_like(b)

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g += self.inp.T @ self.out.g
        self.b.g += self.out.g.sum(0)
