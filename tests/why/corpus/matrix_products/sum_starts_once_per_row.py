"""The running sum starts once for each row instead of once for each entry.

task: matmul_of_rows
set: final
"""


import torch

def matmul(a, b):
    rows, inner = a.shape
    cols = b.shape[1]
    res = torch.zeros(rows, cols)
    for r in range(rows):
        s = 0.0  # WRONG
        for c in range(cols):
            for k in range(inner):
                s = s + a[r][k] * b[k][c]  # WRONG
            res[r, c] = s
    return res
