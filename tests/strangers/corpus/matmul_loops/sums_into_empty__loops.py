# slip: the sums begin with what was in memory
# source: reported
# general: uninitialised
import torch


def matmul_loops(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("inner sizes differ")
    c = torch.empty(a.shape[0], b.shape[1], dtype=a.dtype)  # WRONG
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            for k in range(a.shape[1]):
                c[i, j] += a[i, k] * b[k, j]
    return c
