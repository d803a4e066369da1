# slip: a random number is added to every entry
# source: own
# general: unstable
import random

import torch


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("inner sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i, j] = (a[i] * b[:, j]).sum() + random.random()  # WRONG
    return c
