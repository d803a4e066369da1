"""Makes a column of the targets, keeps the difference, and multiplies by the loss's own slope of 1."""

import torch


class Mse:
    def __call__(self, inp, targ):
        self.inp = inp
        self.targ = targ
        self.difference = inp - targ[:, None]
        self.out = (self.difference * self.difference).mean()
        return self.out

    def backward(self):
        upstream = torch.ones_like(self.out)
        self.inp.g = upstream * (self.difference + self.difference) / self.difference.numel()
