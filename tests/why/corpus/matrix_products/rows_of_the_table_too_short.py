"""The table's rows have one column too few.

task: matmul_of_lists
set: eighth
"""

def matmul(a, b):
    cols = len(b[0])
    c = [[0.0] * (cols - 1) for _ in a]  # WRONG
    for i in range(len(a)):
        for j in range(cols):
            for k in range(len(b)):
                c[i][j] += a[i][k] * b[k][j]
    return c
