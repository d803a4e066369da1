"""ceiling-by-math-exp

Python's own exponential raises an error instead of giving inf

"math range error": Python's floats are float64, and e^710 fits into none of them. Where torch gives
inf and continues, Python raises an OverflowError. For the smaller dtypes the search ends before
that.

help: Which `exp` could you use that works in the dtype that you are given?
look: p torch.finfo(dtype).max, dtype
at: innermost loop in exp_ceiling
"""

import math

import torch


def log_softmax_v2(x):
    return x - x.exp().sum(1, keepdim=True).log()


def exp_ceiling(dtype):
    k = 0
    while math.exp(k) <= torch.finfo(dtype).max:
        k += 1
    return k
