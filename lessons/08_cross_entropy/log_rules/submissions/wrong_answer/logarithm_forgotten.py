"""logarithm-forgotten

The sum of the powers is subtracted, not its logarithm

The rule is log(e^x / S) = x - log S. What is taken away here is S itself. Where the powers add up
to 1 that would be 1 too much, and in large scores it is a number with dozens of digits.

help: What does the logarithm make of a quotient, and of which two things do you then take logarithms?
look: p x.exp().sum(1), x.exp().sum(1).log()
at: return in log_softmax_v2
"""

import torch


def log_softmax_v2(x):
    return x - x.exp().sum(1, keepdim=True)


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k
