# slip: the rows of the result are one list, and products are added to it
# source: forum thread
# named: rows-share-one-list
import torch

def matmul_loops(a, b):
    rows, inner, cols = len(a), len(b), len(b[0])
    if len(a[0] if rows else b) != inner:
        raise ValueError("cannot multiply")
    res = [[0.] * cols] * rows  # WRONG
    for r in range(rows):
        for c in range(cols):
            for q in range(inner):
                res[r][c] = res[r][c] + a[r][q].item() * b[q][c].item()
    return torch.tensor(res, dtype=a.dtype).view(rows, cols)
