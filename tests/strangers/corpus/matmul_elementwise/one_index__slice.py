# slip: the assignment names the whole row by a slice
# source: course follow-along
# named: whole-row-set
import torch

def matmul_elementwise(m, w):
    if m.size(1) != w.size(0):
        raise ValueError("sizes")
    t = torch.zeros(m.size(0), w.size(1), dtype=m.dtype)
    for r in range(m.size(0)):
        for s in range(w.size(1)):
            t[r, :] = (m[r] * w[:, s]).sum()  # WRONG
    return t
