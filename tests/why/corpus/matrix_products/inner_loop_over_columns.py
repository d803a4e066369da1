"""The inner loop runs over the columns of b instead of the inner size.

task: linear_layer_in_loops
set: fifth
"""


import torch

def matmul(a, b):
    n, inner = a.shape
    rows, m = b.shape
    assert inner == rows
    out = torch.zeros(n, m)
    for i in range(n):
        for j in range(m):
            total = 0.
            for k in range(m):  # WRONG
                total += a[i, k] * b[k, j]
            out[i, j] = total
    return out

def lin(x, w, b):
    res = matmul(x, w)
    for row in range(len(res)):
        res[row] += b
    return res
