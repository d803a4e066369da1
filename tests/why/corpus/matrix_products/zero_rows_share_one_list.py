"""All rows of the table of zeros are the same list.

task: chain_of_matrices
set: sixth
"""

def zeros(rows, cols):
    return [[0.0] * cols] * rows  # WRONG

def matmul(a, b):
    n, m = len(a), len(b[0])
    out = zeros(n, m)
    for i in range(n):
        for j in range(m):
            for k in range(len(b)):
                out[i][j] += a[i][k] * b[k][j]  # WRONG
    return out

def chain(a, b, c):
    ab = matmul(a, b)
    return matmul(ab, c)
