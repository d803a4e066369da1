"""The inner loop runs over the columns of the result instead of the inner size.

task: linear_layer_from_matmul
set: sixth
"""

import torch

def matmul(m1, m2):
    rows, inner = m1.shape
    inner2, cols = m2.shape
    assert inner == inner2
    res = torch.zeros(rows, cols)
    for i in range(rows):
        for j in range(cols):
            total = 0.
            for k in range(cols):  # WRONG
                total = total + m1[i, k] * m2[k, j]
            res[i, j] = total
    return res

def layer(x, w, b):
    out = matmul(x, w)
    return out + b
