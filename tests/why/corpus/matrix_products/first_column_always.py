"""Every entry is computed from the first column of b.

task: matmul_in_loops
set: first
execution: 2
"""

import torch
def matmul(a, b):
    n, m = a.shape[0], b.shape[1]
    c = torch.zeros(n, m)
    for i in range(n):
        for j in range(m):
            c[i, j] = (a[i] * b[:, 0]).sum()  # WRONG
    return c
