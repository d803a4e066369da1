# slip: the new axis is on the wrong side
# source: course follow-along
# named: axis-missing
# general: runtime-error
import torch

def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(len(a)):
        c[i] = (a[i][None] * b).sum(0)  # WRONG
    return c
