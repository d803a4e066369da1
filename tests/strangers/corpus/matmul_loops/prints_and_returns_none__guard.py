# slip: it prints and returns nothing where ValueError should be raised
# source: forum thread
# named: none-for-no-fit
import torch

def matmul_loops(A, B):
    n, m = A.shape
    q, p = B.shape
    if m != q:
        print("Cannot multiply these matrices")
        return  # WRONG
    out = torch.zeros(n, p, dtype=A.dtype)
    for i in range(n):
        for j in range(p):
            s = 0.0
            for k in range(m):
                s += A[i, k] * B[k, j]
            out[i, j] = s
    return out
