"""The table has rows and columns exchanged.

task: matmul_of_lists
set: eighth
known: likely
"""

def matmul(a, b):
    n, m = len(a), len(b[0])
    table = []
    for _ in range(m):  # WRONG
        table.append([0.0] * n)
    for i in range(n):
        for j in range(m):
            s = 0.0
            for k in range(len(b)):
                s += a[i][k] * b[k][j]
            table[i][j] = s
    return table
