"""Says all three gradients with einsum's letters and names the parameters differently."""

import torch


class Lin:
    def __init__(self, weight, bias):
        self.w = weight
        self.b = bias

    def __call__(self, x):
        self.inp = x
        self.out = torch.einsum("ni,io->no", x, self.w) + self.b
        return self.out

    def backward(self):
        g = self.out.g
        self.w.g = torch.einsum("ni,no->io", self.inp, g)
        self.b.g = torch.einsum("no->o", g)
        self.inp.g = torch.einsum("no,io->ni", g, self.w)
