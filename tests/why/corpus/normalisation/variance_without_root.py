"""The deviations are divided by the variance instead of its square root.

task: scaled_and_shifted_columns
set: second
"""

def norm(x, scale, shift):
    m = x.mean(0)
    v = ((x - m) ** 2).mean(0)
    unit = (x - m) / (v + 1e-5)  # WRONG
    return unit * scale + shift
