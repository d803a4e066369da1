# slip: range(n - 1) over the rows
# source: coursework
# named: last-row-missing
import torch

def matmul_loops(m1, m2):
    r1, c1 = m1.shape
    r2, c2 = m2.shape
    if c1 != r2:
        raise ValueError("inner sizes")
    out = m1.new_zeros(r1, c2)
    for i in range(0, r1 - 1):  # WRONG
        for j in range(0, c2):
            for k in range(0, c1):
                out[i, j] += m1[i, k] * m2[k, j]
    return out
