"""The variance is taken of each row instead of each column.

task: scaled_and_shifted_columns
set: second
"""

def norm(x, scale, shift):
    m = x.mean(0)
    d = x - m
    v = (d ** 2).mean(1, keepdim=True)  # WRONG
    return d / (v + 1e-5).sqrt() * scale + shift
