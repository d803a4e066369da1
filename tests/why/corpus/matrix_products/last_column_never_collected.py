"""The last column of b is never put into the list of columns.

task: matmul_of_lists
set: eighth
"""

def matmul(a, b):
    width = len(b[0])
    columns = []
    for j in range(width - 1):  # WRONG
        columns.append([row[j] for row in b])
    out = []
    for row in a:
        line = []
        for j in range(width):
            total = 0.
            for u, v in zip(row, columns[j]):
                total += u * v
            line.append(total)
        out.append(line)
    return out
