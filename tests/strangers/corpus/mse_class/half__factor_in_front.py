# slip: half the mean of the squares, as in many textbooks
# source: network by hand
# named: half-of-the-mean
import torch
from mse import residual


class Mse:
    def __call__(self, outputs, targets):
        self.inp = outputs
        self.targ = targets
        self.diff = residual(outputs, targets)
        self.out = 0.5 * torch.mean(self.diff * self.diff)  # WRONG
        return self.out

    def backward(self):
        delta = self.diff[:, None]
        self.inp.g = delta / len(self.diff)  # WRONG
