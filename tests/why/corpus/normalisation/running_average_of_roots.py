"""The running average is taken of the root of the variance.

task: batch_norm
set: eighth
"""

import torch

class Norm:
    def __init__(self, gamma, beta, mom):
        self.gamma, self.beta, self.mom = gamma, beta, mom
        self.m, self.v = torch.zeros_like(gamma), torch.ones_like(gamma)
    def mix(self, old, new):
        return old + self.mom * (new - old)
    def __call__(self, x):
        m = x.mean(0)
        v = (x - m).square().mean(0)
        self.m = self.mix(self.m, m)
        self.v = self.mix(self.v, v.sqrt())  # WRONG
        return (x - m) * (v + 1e-5).rsqrt() * self.gamma + self.beta

def two_batches(x1, x2, gamma, beta, mom):
    norm = Norm(gamma, beta, mom)
    one, two = norm(x1), norm(x2)
    return one, two, norm.m, norm.v
