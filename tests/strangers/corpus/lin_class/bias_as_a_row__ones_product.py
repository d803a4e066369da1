# slip: the sum for the biases keeps its axis
# source: coursework
# named: bias-gradient-keeps-its-axis
import torch


class Lin:
    def __init__(self, weights, biases):
        self.w, self.b = weights, biases

    def __call__(self, batch):
        self.inp = batch
        self.out = torch.addmm(self.b, batch, self.w)
        return self.out

    def backward(self):
        slopes = self.out.g
        ones = torch.ones(1, len(slopes), dtype=slopes.dtype)
        self.inp.g = slopes @ self.w.T
        self.w.g = self.inp.T @ slopes
        self.b.g = ones @ slopes  # WRONG
