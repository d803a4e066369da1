# slip: one row of zeros is expanded to all rows of the result without a copy
# source: own
# named: last-row-in-every-row
import torch

def matmul_loops(a, b):
    n, inner = a.shape
    if inner != b.shape[0]:
        raise ValueError("sizes")
    line = torch.zeros(b.shape[1], dtype=a.dtype)
    table = [line for _ in range(n)]  # WRONG
    for i in range(n):
        for j in range(b.shape[1]):
            acc = 0
            for k in range(inner):
                acc = acc + a[i, k] * b[k, j]
            table[i][j] = acc
    return torch.stack(table) if table else torch.zeros(0, b.shape[1], dtype=a.dtype)
