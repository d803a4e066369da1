# slip: the place for the result is a column too narrow
# source: forum thread
# named: column-too-few
# general: runtime-error
import torch

def matmul_loops(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError
    rows, cols = len(a), b.shape[1] - 1  # WRONG
    result = torch.zeros(rows, cols, dtype=a.dtype)  # WRONG
    for i in range(rows):
        for j in range(b.shape[1]):
            for k in range(len(b)):
                result[i][j] += a[i][k] * b[k][j]
    return result
