# slip: enumerate is made once for all rows
# source: forum thread
# named: first-row-alone
import torch

def matmul_loops(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError
    c = torch.zeros((len(a), b.shape[1]), dtype=a.dtype)
    cols = enumerate(b.T)  # WRONG
    for i, row in enumerate(a):
        for j, col in cols:
            for k in range(len(row)):
                c[i, j] += row[k] * col[k]
    return c
