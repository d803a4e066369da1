"""The running total starts once for each row instead of once for each entry.

task: matmul_by_broadcasting
set: unseen
"""


import torch

def matmul(a, b):
    rows, inner = a.shape
    cols = b.shape[1]
    c = torch.zeros(rows, cols)
    for r in range(rows):
        acc = 0.  # WRONG
        for q in range(cols):
            for t in range(inner):
                acc = acc + a[r, t] * b[t, q]  # WRONG
            c[r, q] = acc
    return c
