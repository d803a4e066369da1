# slip: a map over the columns is used up by the first row
# source: forum thread
# named: columns-used-up
# general: runtime-error
import torch

def dot(u, v):
    return sum(x * y for x, y in zip(u, v))

def matmul_loops(A, B):
    if A.size(1) != B.size(0):
        raise ValueError("no product")
    columns = map(list, zip(*B.tolist()))  # WRONG
    result = []
    for row in A.tolist():
        line = []
        for column in columns:
            line.append(dot(row, column))
        result.append(line)
    return torch.tensor(result, dtype=A.dtype)
