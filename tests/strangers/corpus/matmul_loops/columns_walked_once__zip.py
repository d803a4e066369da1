# slip: an iterator over the columns is used up by the first row
# source: forum thread
# named: columns-used-up
# general: runtime-error
import torch

def matmul_loops(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError
    rows_a, rows_b = a.tolist(), b.tolist()
    zip_b = zip(*rows_b)  # WRONG
    out = [[sum(p * q for p, q in zip(row, col)) for col in zip_b] for row in rows_a]
    return torch.tensor(out, dtype=a.dtype)
