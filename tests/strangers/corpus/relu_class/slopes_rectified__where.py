# slip: the incoming slopes are rectified, not masked by the input
# source: coursework
# named: mask-from-the-gradient
import torch


class Adder:
    def __init__(self, amount):
        self.amount = amount

    def __call__(self, value):
        return value + self.amount


class Relu:
    def __call__(self, x):
        self.inp = x
        self.out = torch.where(x < 0, torch.zeros_like(x), x)
        return self.out

    def backward(self):
        grad = self.out.g
        keep = grad > 0  # WRONG
        self.inp.g = grad * keep
