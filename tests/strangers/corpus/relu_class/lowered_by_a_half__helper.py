# slip: the rectified output is lowered by a half
# source: course follow-along
# named: shifted-down
import torch


def shifted_relu(t):
    zeros = torch.zeros_like(t)
    positive = torch.maximum(t, zeros)
    return positive.sub(0.5)  # WRONG


class Adder:
    def __init__(self, amount):
        self.amount = amount

    def __call__(self, value):
        return value + self.amount


class Relu:
    def __call__(self, batch):
        self.inp, self.out = batch, shifted_relu(batch)
        return self.out

    def backward(self):
        self.inp.g = torch.where(self.inp > 0, self.out.g, torch.zeros_like(self.out.g))
