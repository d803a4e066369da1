# slip: the sizes are checked with assert
# source: reported
# general: missing-exception
import torch


def matmul_loops(a, b):
    assert a.shape[1] == b.shape[0]  # WRONG
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            for k in range(a.shape[1]):
                c[i, j] += a[i, k] * b[k, j]
    return c
