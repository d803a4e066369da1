# slip: False comes back where ValueError should be raised
# source: coursework
# named: none-for-no-fit
# general: missing-exception
# today: general
import torch

def matmul_loops(mat_a, mat_b):
    ok = mat_a.shape[1] == mat_b.shape[0]
    if not ok:
        return False  # WRONG
    result = mat_a.new_zeros(mat_a.shape[0], mat_b.shape[1])
    for i, row in enumerate(mat_a):
        for j, col in enumerate(mat_b.T):
            for x, y in zip(row, col):
                result[i, j] += x * y
    return result
