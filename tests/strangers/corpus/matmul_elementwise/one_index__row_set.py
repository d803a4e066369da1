# slip: the assignment names the whole row
# source: course follow-along
# named: whole-row-set
import torch

def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes")
    res = torch.zeros(a.shape[0], b.shape[1]).to(a.dtype)
    for i, row in enumerate(a):
        for j in range(b.shape[1]):
            entry = torch.sum(row * b[:, j])
            res[i] = entry  # WRONG
    return res
