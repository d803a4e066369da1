# slip: the rows of the result are one list, and totals are written to it
# source: forum thread
# named: last-row-in-every-row
import torch

def matmul_loops(m1, m2):
    n, kk = m1.shape
    k2, p = m2.shape
    if kk != k2:
        raise ValueError("no")
    newrow = [0.0] * p
    m = [newrow] * n  # WRONG
    i = 0
    while i < n:
        j = 0
        while j < p:
            s, k = 0.0, 0
            while k < kk:
                s += float(m1[i, k] * m2[k, j])
                k += 1
            m[i][j] = s
            j += 1
        i += 1
    return torch.tensor(m, dtype=m1.dtype).reshape(n, p)
