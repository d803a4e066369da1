# slip: the counter of the innermost while loop is set once for all entries
# source: forum thread
# named: counter-never-set-back
import torch

def matmul_loops(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    k = 0  # WRONG
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            while k < a.shape[1]:  # WRONG
                c[i, j] += a[i, k] * b[k, j]
                k += 1
    return c
