"""probabilities-returned

The probabilities came back, not their logarithms

Your numbers are softmax itself. The logarithms are what you need: −1.79 instead of 0.167 for the
first number of the example.

help: What would you have to apply to your result to get a number below 0?
look: p x - x.exp().sum(1, keepdim=True).log()
at: return in log_softmax_v2
"""

import torch


def log_softmax_v2(x):
    return (x - x.exp().sum(1, keepdim=True).log()).exp()


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k
