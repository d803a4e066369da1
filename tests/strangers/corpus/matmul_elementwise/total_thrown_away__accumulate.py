# slip: each product is added to nothing
# source: coursework
# named: discarded-result
import torch


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("inner sizes differ")
    out = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for r in range(a.shape[0]):
        for c in range(b.shape[1]):
            out[r, c].add((a[r, :] * b[:, c]).sum())  # WRONG
    return out
