"""Loops in the order k, i, j, with += on rows taken as views: every pair of column and row adds one layer to the whole result."""

import torch


def matmul_loops(a, b):
    n, p = len(a), b.shape[1]
    if a.shape[1] != len(b):
        raise ValueError("a needs as many columns as b has rows")
    out = torch.zeros((n, p), dtype=a.dtype)
    for k in range(len(b)):
        for i in range(n):
            row, factor = out[i], a[i, k]
            for j in range(p):
                row[j] += factor * b[k, j]
    return out
