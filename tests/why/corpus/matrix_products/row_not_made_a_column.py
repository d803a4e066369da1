"""The row of a is not made a column before it is multiplied with b.

task: matmul_operator
set: seventh
"""

import torch

def matmul(a, b):
    out = torch.empty(len(a), b.size(1))
    for i in range(len(a)):
        col = a[i].unsqueeze(0)  # WRONG
        stretched = col * b  # WRONG
        out[i] = stretched.sum(dim=0)
    return out
