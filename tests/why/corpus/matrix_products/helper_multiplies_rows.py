"""The helper for columns takes a row.

task: chain_of_matrices
set: eighth
known: unsure
"""

def column(m, j):
    return m[j]  # WRONG

def dot(u, v):
    return sum(p * q for p, q in zip(u, v))

def mul(a, b):
    return [[dot(row, column(b, j)) for j in range(len(b[0]))] for row in a]

def chain(a, b, c):
    first = mul(a, b)
    return mul(first, c)
