"""Writes forward and makes __call__ another name of it; keeps the mask so that backward only multiplies."""

import torch


class Adder:
    def __init__(self, number):
        self.number = number

    def add(self, other):
        return other + self.number

    __call__ = add


class Relu:
    def forward(self, x):
        self.inp = x
        self.mask = x > 0
        self.out = torch.where(self.mask, x, torch.zeros_like(x))
        return self.out

    __call__ = forward

    def backward(self):
        self.inp.g = torch.where(self.mask, self.out.g, torch.zeros_like(self.out.g))
