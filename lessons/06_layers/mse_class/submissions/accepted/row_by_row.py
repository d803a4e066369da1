"""Adds up the squares in a loop and fills the gradient one row at a time."""

import torch


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        total = torch.zeros((), dtype=inp.dtype)
        for guess, wanted in zip(inp, targ, strict=True):
            total = total + (guess[0] - wanted) ** 2
        self.out = total / len(inp)
        return self.out

    def backward(self):
        slopes = torch.empty_like(self.inp)
        for row in range(len(slopes)):
            slopes[row, 0] = 2 * (self.inp[row, 0] - self.targ[row]) / len(slopes)
        self.inp.g = slopes
