"""The products are summed along the result's columns instead of the inner axis.

task: matmul_in_two_styles
set: final
"""


import torch

def row_times_matrix(row, m):
    stretched = row.unsqueeze(1) * m
    return stretched.sum(dim=1)  # WRONG

def matmul(a, b):
    n = a.shape[0]
    out = torch.zeros(n, b.shape[1])
    for i in range(n):
        out[i] = row_times_matrix(a[i], b)
    return out
