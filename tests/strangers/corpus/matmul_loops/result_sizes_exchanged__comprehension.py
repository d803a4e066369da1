# slip: the result has as many rows as b has columns, and the reverse
# source: forum thread
# named: result-sizes-swapped
# general: runtime-error, wrong-shape
# today: general
import torch

def matmul_loops(X, Y):
    if X.shape[1] != Y.shape[0]:
        raise ValueError
    Z = [[0.0 for row in range(len(X))] for col in range(Y.shape[1])]  # WRONG
    for i in range(len(X)):
        for j in range(Y.shape[1]):
            for k in range(len(Y)):
                Z[i][j] += X[i, k].item() * Y[k, j].item()
    return torch.tensor(Z, dtype=X.dtype)
