"""math-log-of-a-tensor

math.log was given several numbers at once

Functions of Python's `math` take a single number, so torch is asked to convert the whole tensor of sums and refuses:
"a Tensor with 2 elements cannot be converted to Scalar". With one row it works, and only with one row.

help: Which logarithm works on every element of a tensor?
look: p x.exp().sum(1, keepdim=True).shape
at: return in log_softmax_v2
"""

import math

import torch


def log_softmax_v2(x):
    return x - math.log(x.exp().sum(1, keepdim=True))


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k
