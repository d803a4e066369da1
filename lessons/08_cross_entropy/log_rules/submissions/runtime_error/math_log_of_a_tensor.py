"""math-log-of-a-tensor

A whole tensor was to become one Python number

"only one element tensors can be converted to Python scalars": something asked torch for a single
number, and there is one sum for each row. With one row it works, and only with one row.

if `math.log(_)`: Functions of Python's `math` take a single number. torch has a logarithm of its
own, for every element of a tensor.

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
