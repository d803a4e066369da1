# slip: the result has as many rows as b has columns, and the reverse
# source: coursework
# named: result-sizes-swapped
# general: runtime-error, wrong-shape
import torch

def matmul_loops(a, b):
    (ar, ac), (br, bc) = a.shape, b.shape
    if ac != br:
        raise ValueError(f"{ac} columns against {br} rows")
    c = torch.zeros(size=(bc, ar), dtype=a.dtype)  # WRONG
    for i in range(ar):
        for j in range(bc):
            dot = 0
            for k in range(ac):
                dot = dot + a[i][k] * b[k][j]
            c[i][j] = dot
    return c
