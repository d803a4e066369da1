# slip: the check compares the numbers of rows
# source: forum thread
# named: compares-the-rows
import torch

def matmul_loops(a, b):
    if len(a) != len(b):  # WRONG
        raise ValueError("different lengths")
    c = torch.zeros(len(a), b.size(1)).to(a.dtype)
    for x in range(len(a)):
        for y in range(b.size(1)):
            for z in range(a.size(1)):
                c[x][y] += a[x][z] * b[z][y]
    return c
