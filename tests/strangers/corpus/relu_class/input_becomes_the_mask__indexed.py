# slip: the mask is written into the stored input, which is the caller's
# source: coursework
# named: mask-written-into-the-input
import torch


class Adder:
    def __init__(self, amount):
        self.amount = amount

    def __call__(self, value):
        return value + self.amount


class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp(min=0)
        return self.out

    def backward(self):
        mask = self.inp
        positive = mask > 0
        mask[positive] = 1  # WRONG
        mask[~positive] = 0  # WRONG
        self.inp.g = self.out.g * mask
