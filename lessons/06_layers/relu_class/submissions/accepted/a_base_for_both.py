"""Lets both inherit from one class that forwards the call, and uses torch's rectifier and an indexed assignment."""

import torch


class Called:
    def __call__(self, *args):
        return self.run(*args)


class Adder(Called):
    def __init__(self, k):
        self.k = k

    def run(self, x):
        return x + self.k


class Relu(Called):
    def run(self, inp):
        self.inp = inp
        self.out = torch.relu(inp)
        return self.out

    def backward(self):
        slope = self.out.g.clone()
        slope[self.inp <= 0] = 0
        self.inp.g = slope
