# slip: the result's name is assigned in every round
# source: course follow-along
# named: last-row-only
# general: wrong-shape
import torch

def matmul_broadcast(x, y):
    n, k = x.shape
    if k != y.shape[0]:
        raise ValueError("sizes")
    c = torch.zeros(n, y.shape[1], dtype=x.dtype)
    for i in range(n):
        table = x[i].view(-1, 1) * y
        c = table.sum(0)  # WRONG
    return c
