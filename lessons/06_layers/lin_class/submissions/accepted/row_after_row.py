"""Goes through the rows on the way back and lets each add its share to fresh zeros."""

import torch


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        inp_g, w_g, b_g = (torch.zeros_like(tensor) for tensor in (self.inp, self.w, self.b))
        for row, slope in enumerate(self.out.g):
            inp_g[row] = self.w @ slope
            w_g += torch.outer(self.inp[row], slope)
            b_g += slope
        self.inp.g, self.w.g, self.b.g = inp_g, w_g, b_g
