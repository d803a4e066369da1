# slip: the incoming slopes are rectified, not masked by the input
# source: coursework
# named: mask-from-the-gradient
import torch


class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def rectify(self, t):
        return torch.clamp(t, min=0)

    def __call__(self, inp):
        self.inp = inp
        self.out = self.rectify(inp)
        return self.out

    def backward(self):
        self.inp.g = self.rectify(self.out.g)  # WRONG
