"""The variance is raised to -1, and the result is halved.

task: scaled_and_shifted_columns
set: eighth
"""

def norm(x, scale, shift):
    centred = x - x.mean(0)
    v = centred.square().mean(0)
    inv = (v + 1e-5) ** -1 / 2  # WRONG
    return centred * inv * scale + shift
