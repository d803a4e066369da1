# slip: a text comes back where ValueError should be raised
# source: forum thread
# named: none-for-no-fit
# general: missing-exception
# today: general
import torch

def matmul_loops(A, B):
    if A.shape[1] == B.shape[0]:
        C = torch.zeros((A.shape[0], B.shape[1]), dtype=A.dtype)
        for i in range(A.shape[0]):
            for j in range(B.shape[1]):
                for k in range(B.shape[0]):
                    C[i][j] += A[i][k] * B[k][j]
        return C
    else:
        return "error"  # WRONG
