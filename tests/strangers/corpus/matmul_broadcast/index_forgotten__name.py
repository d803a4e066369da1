# slip: the result's name is assigned, not its row
# source: course follow-along
# named: last-row-only
# general: wrong-shape
import torch

def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes")
    out = torch.zeros(len(a), b.shape[1], dtype=a.dtype)
    for row in a:
        out = (row.unsqueeze(-1) * b).sum(dim=0)  # WRONG
    return out
