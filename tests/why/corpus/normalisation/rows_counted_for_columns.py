"""n is the number of rows instead of the length of a row.

task: layer_norm
set: fourth
"""


def layernorm(x, g, b):
    n = x.shape[0]  # WRONG
    total = x.sum(-1)
    mean = total[:, None] / n
    d = x - mean
    sq = (d * d).sum(-1) / n
    inv = (sq + 1e-5) ** -0.5
    y = d * inv[:, None]
    return y * g + b
