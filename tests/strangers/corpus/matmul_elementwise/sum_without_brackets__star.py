# slip: sum is named and not called
# source: course follow-along
# named: not-a-number
# general: runtime-error
import torch

def matmul_elementwise(a, b):
    (ar, ac), (br, bc) = a.shape, b.shape
    if ac != br:
        raise ValueError
    c = torch.zeros(ar, bc, dtype=a.dtype)
    for i in range(ar):
        for j in range(bc):
            c[i, j] = (a[i, :] * b[:, j]).sum  # WRONG
    return c
