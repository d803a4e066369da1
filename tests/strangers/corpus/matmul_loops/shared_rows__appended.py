# slip: one list of zeros is appended as every row, and products are added to it
# source: forum thread
# named: rows-share-one-list
import torch

def matmul_loops(A, B):
    if A.size(1) != B.size(0):
        raise ValueError(f"{A.size(1)} != {B.size(0)}")
    zeros = []
    for _ in range(B.size(1)):
        zeros.append(0.0)
    out = []
    for _ in range(A.size(0)):
        out.append(zeros)  # WRONG
    for i in range(A.size(0)):
        for j in range(B.size(1)):
            for k in range(A.size(1)):
                out[i][j] += float(A[i][k] * B[k][j])
    return torch.tensor(out, dtype=A.dtype).reshape(A.size(0), B.size(1))
