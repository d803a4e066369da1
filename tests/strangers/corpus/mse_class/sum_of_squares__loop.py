# slip: loss and gradient are those of a sum of squares
# source: network by hand
# named: sum-for-mean
import torch


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        error = torch.zeros((), dtype=inp.dtype)
        for guess, wanted in zip(inp[:, 0], targ):
            error = error + (guess - wanted) ** 2
        self.out = error  # WRONG
        return self.out

    def backward(self):
        slopes = torch.zeros_like(self.inp)
        for row in range(len(slopes)):
            slopes[row, 0] = 2 * (self.inp[row, 0] - self.targ[row])  # WRONG
        self.inp.g = slopes
