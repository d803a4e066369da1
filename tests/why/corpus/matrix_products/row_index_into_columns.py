"""The column of b is chosen by the row index of the result.

task: matmul_of_lists
set: second
"""


def matmul(a, b):
    c = [[0.0] * len(b[0]) for _ in a]
    for i in range(len(a)):
        for j in range(len(b[0])):
            for k in range(len(b)):
                c[i][j] += a[i][k] * b[k][i % 2]  # WRONG
    return c
