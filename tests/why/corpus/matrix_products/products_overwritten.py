"""Each product overwrites the entry instead of being added to it.

task: matmul_in_loops
set: first
execution: 2
"""

import torch
def matmul(a, b):
    c = torch.zeros(a.shape[0], b.shape[1])
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            for k in range(a.shape[1]):
                c[i, j] = a[i, k] * b[k, j]  # WRONG
    return c
