# slip: written for square matrices
# source: coursework
# named: one-size-for-all
import torch

def matmul_loops(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError("shapes do not match")
    n = A.shape[0]  # WRONG
    C = torch.zeros((n, n), dtype=A.dtype)  # WRONG
    for i in range(n):
        for j in range(n):
            for k in range(n):
                C[i, j] = C[i, j] + A[i, k] * B[k, j]
    return C
