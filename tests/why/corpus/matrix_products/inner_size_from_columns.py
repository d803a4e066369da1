"""The inner size is taken from the columns of b instead of its rows.

task: matmul_operator
set: seventh
"""

import torch

def matmul(a, b):
    rows = a.shape[0]
    cols = b.shape[1]
    inner = b.shape[1]  # WRONG
    res = torch.zeros(rows, cols)
    for i in range(rows):
        for j in range(cols):
            for k in range(inner):
                res[i, j] += a[i, k] * b[k, j]
    return res
