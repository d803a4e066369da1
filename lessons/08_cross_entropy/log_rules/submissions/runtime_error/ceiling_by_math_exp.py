"""ceiling-by-math-exp

math.exp raises an error instead of giving inf

Python's `math.exp` computes in float64 only. Comparing with the largest number of the dtype is a
good idea for the smaller ones, but for float64 itself e^710 fits nowhere, and Python says so with
an OverflowError ("math range error"). torch gives inf in that case and continues.

help: Which `exp` could you use that works in the dtype that you are given?
look: p torch.finfo(dtype).max, dtype
at: return in exp_ceiling
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
