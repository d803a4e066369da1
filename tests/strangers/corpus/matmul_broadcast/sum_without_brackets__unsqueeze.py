# slip: sum is named and not called
# source: course follow-along
# named: not-a-number
# general: runtime-error
import torch

def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        products = a[i][:, None] * b
        c[i] = products.sum  # WRONG
    return c
