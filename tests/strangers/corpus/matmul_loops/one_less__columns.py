# slip: a while loop stops before the last column
# source: coursework
# named: last-column-missing
import torch

def matmul_loops(a, b):
    n, inner = a.shape
    if inner != b.shape[0]:
        raise ValueError("inner sizes")
    p = b.shape[1]
    c = torch.zeros(n, p, dtype=a.dtype)
    for i in range(n):
        j = 0
        while j < p - 1:  # WRONG
            for k in range(inner):
                c[i, j] += a[i, k] * b[k, j]
            j += 1
    return c
