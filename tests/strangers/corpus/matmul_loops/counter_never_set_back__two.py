# slip: the counters of both inner while loops are set once
# source: forum thread
# named: counter-never-set-back
import torch

def matmul_loops(a, b):
    n, inner = a.shape
    if b.shape[0] != inner:
        raise ValueError("sizes")
    p = b.shape[1]
    out = torch.zeros(n, p, dtype=a.dtype)
    i = j = k = 0  # WRONG
    while i < n:
        while j < p:  # WRONG
            while k < inner:  # WRONG
                out[i, j] = out[i, j] + a[i, k] * b[k, j]
                k += 1
            j += 1
        i += 1
    return out
