"""The mean of all entries is subtracted instead of each column's mean.

task: scaled_and_shifted_columns
set: second
"""

def norm(x, scale, shift):
    m = x.mean()  # WRONG
    v = ((x - m) ** 2).mean(0)
    return (x - m) / (v + 1e-5).sqrt() * scale + shift
